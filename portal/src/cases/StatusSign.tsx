import { useTranslation } from 'react-i18next'
import type { CaseStatus, CaseSummary, RemedyResult } from '../api/shapes'
import style from './StatusSign.module.css'

interface Props {
  status: CaseStatus
  outcome?: CaseSummary['outcome'] | null | undefined
  /** What a remedy came to. */
  result?: RemedyResult | null | undefined
}

/** Where a case stands, in a word; colour only for results. */
export function StatusSign({ status, outcome, result }: Props) {
  const { t } = useTranslation()
  const over = status === 'DELIVERED' || status === 'CLOSED'
  const shown = over && outcome ? outcome : status
  const kind =
    shown === 'APPROVED' ? 'good' : shown === 'REFUSED' || shown === 'NOT_ACCEPTED' ? 'bad' : undefined
  return (
    <span className={style.sign} data-kind={kind}>
      {result ? t(`result.${result}`) : t(`status.${shown}`)}
    </span>
  )
}
