import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/queries'
import { sessionQuery, signInPath } from '../api/session'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { useApplication } from './useApplication'

/** The session ended while one was writing: what is typed waits here, or comes along to the sign-in and back. */
export function AgainDialog() {
  const { t } = useTranslation()
  const { writing } = useApplication()
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const session = await queries.query({ ...sessionQuery, staleTime: 0 }).catch(() => undefined)
      if (session?.signedIn) await writing.again()
    }
    const looks = () => void look()
    document.addEventListener('visibilitychange', looks)
    return () => document.removeEventListener('visibilitychange', looks)
  }, [writing])
  const signIn = () => {
    if (writing.keep()) location.assign(signInPath())
    else window.open(signInPath(), '_blank')
  }
  return (
    <Dialog
      title={t('apply.again.title')}
      actions={
        <Button look="primary" onClick={signIn}>
          {t('apply.again.go')}
        </Button>
      }
    >
      <p>{t('apply.again.text')}</p>
    </Dialog>
  )
}
