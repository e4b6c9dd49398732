import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ItemSummary } from '../api/shapes'
import { Hit } from '../items/Hit'
import { Rows } from '../parts/Card'
import style from './Often.module.css'

const SHOWN = 6

/** Items that can be applied for at once. */
export function Often({ items }: { items: ItemSummary[] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="often" className={style.often}>
      <h2 id="often">{t('home.online')}</h2>
      <Rows>
        {items.slice(0, SHOWN).map((item) => (
          <li key={item.id}>
            <Hit item={item} />
          </li>
        ))}
      </Rows>
      <Link to="/search?online=1" className={style.all}>
        {t('home.all-online', { count: items.length })}
      </Link>
    </section>
  )
}
