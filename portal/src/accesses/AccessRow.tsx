import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Access } from '../api/shapes'
import { timeInWords } from '../texts/days'
import { language } from '../texts/texts'
import style from './Accesses.module.css'

interface Props {
  access: Access
  /** What the reader's cases are about. */
  names: Map<string, string>
}

/** One access: when, by whom, to what. */
export function AccessRow({ access, names }: Props) {
  const { t } = useTranslation('accesses')
  const who = useWho(access.reader)
  return (
    <li className={style.access}>
      <time dateTime={access.at} className={style.soft}>
        {timeInWords(access.at, language())}
      </time>
      <div>
        <p>
          <strong>{who}</strong> {t(`what.${access.what}`)}
        </p>
        {access.purpose && <p>{t('row.purpose', { purpose: access.purpose })}</p>}
        {access.cases.map((id) => (
          <Link key={id} to={`/cases/${id}`} className={style.case}>
            {names.get(id) ?? t('row.case')}
          </Link>
        ))}
        <p className={style.id}>{t('row.id', { id: access.id })}</p>
      </div>
    </li>
  )
}

/** Officials by department and duty, agents by name and kind of right, applications by name. */
function useWho({ kind, department, duty, right, name }: Access['reader']): string {
  const { t } = useTranslation('accesses')
  if (name && right && right !== 'AGENCY') return t(`right.${right}`, { name })
  if (kind !== 'OFFICIAL') return name ? t(`who.${kind}`, { name }) : t(`who.${kind}-unnamed`)
  return department && duty
    ? t('who.OFFICIAL', { department: department.name, duty: t(`duty.${duty}`) })
    : t('who.OFFICIAL-unnamed')
}
