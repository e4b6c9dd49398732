import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { trackingCodeQuery } from './queries'

/** The code by which a case is followed without signing in, with what it is for. */
export function ReceiptCode({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data: receipt } = useQuery(trackingCodeQuery(id))
  if (!receipt) return null
  return (
    <>
      <strong className="figures">{receipt.code}</strong>
      <span>{t('cases.code-for')}</span>
    </>
  )
}
