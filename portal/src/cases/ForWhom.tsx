import { useTranslation } from 'react-i18next'
import type { CaseSummary } from '../api/shapes'
import { useForWhom } from './useForWhom'
import style from './CaseRow.module.css'

/** For whom, if it is not the reader. */
export function ForWhom({ applicant }: Pick<CaseSummary, 'applicant'>) {
  const { t } = useTranslation()
  const name = useForWhom(applicant)
  return name && <p className={style.note}>{t('cases.for', { name })}</p>
}
