import { useTranslation } from 'react-i18next'
import { Disclosure } from '../../../parts/Disclosure'
import { language } from '../../../texts/texts'
import type { Duty } from '../../shapes'
import { duties } from '../duties'
import style from './Import.module.css'

const columns = [
  'username',
  'name',
  'email',
  'department',
  'duty',
  'post-department',
  'region',
  'kind',
  'from',
  'until',
] as const

/** What each column means. */
export function Columns() {
  const { t } = useTranslation(['officials', 'desk'])
  const said = (duty: Duty) => (language() === 'en' ? duty : t(`desk:duty.${duty}`))
  return (
    <Disclosure title={t('import.columns')}>
      <ul className={style.columns}>
        {columns.map((column) => (
          <li key={column}>
            {t(`import.column.${column}`, {
              duties: duties.map(said).join(language() === 'en' ? ', ' : '、'),
            })}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
