import { useEffect } from 'react'
import { useApplication } from './useApplication'

/** Leaving the page saves; while that is not done the browser asks first. */
export function useUnsavedWarning(): void {
  const { writing, uploads } = useApplication()
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (writing.unsaved || uploads.busy) event.preventDefault()
    }
    const save = () => void writing.save()
    addEventListener('beforeunload', ask)
    addEventListener('pagehide', save)
    document.addEventListener('visibilitychange', save)
    return () => {
      removeEventListener('beforeunload', ask)
      removeEventListener('pagehide', save)
      document.removeEventListener('visibilitychange', save)
    }
  }, [writing, uploads])
}
