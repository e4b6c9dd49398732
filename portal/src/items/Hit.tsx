import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ItemSummary } from '../api/shapes'
import { ButtonLink } from '../parts/Button'
import { limitInWords } from './limits'
import style from './Hit.module.css'

/** An item as a line of a list: whose it is, how long, how many visits, and applying at once. */
export function Hit({ item, heading: Heading = 'h3' }: { item: ItemSummary; heading?: 'h2' | 'h3' }) {
  const { t } = useTranslation()
  const promise = item.promise
  return (
    <article className={style.hit}>
      <div className={style.words}>
        <Heading className={style.name}>
          <Link to={`/items/${item.id}`}>{item.name}</Link>
        </Heading>
        <p className={style.department}>{item.departmentName}</p>
        {item.summary && <p className={style.summary}>{item.summary}</p>}
        <ul className={style.facts}>
          <li className={style.depth} data-depth={item.depth}>
            {t(`depth.${item.depth}`)}
          </li>
          {promise && <li>{limitInWords(promise, t)}</li>}
          {item.visits != null && <li>{t('item.visits', { count: item.visits })}</li>}
        </ul>
      </div>
      {item.depth === 'ONLINE' && (
        <ButtonLink
          to={`/apply/new/${item.id}`}
          className={style.apply}
          aria-label={t('item.apply-for', { name: item.name })}
        >
          {t('item.apply')}
        </ButtonLink>
      )}
    </article>
  )
}
