import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button'
import { writtenOf, type Words } from './words'

/** What was written although it can no longer be sent here, to be taken elsewhere. */
export function Kept({ words }: { words: Words }) {
  const { t } = useTranslation('desk')
  const [copied, setCopied] = useState(false)
  const text = writtenOf(words).join('\n\n')
  if (!text) return null
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <>
      <p>{t('trouble.kept')}</p>
      <Button onClick={() => void copy()}>{t(copied ? 'trouble.copied' : 'trouble.copy')}</Button>
    </>
  )
}
