import { useTranslation } from 'react-i18next'
import type { Item } from '../api/shapes'
import style from './More.module.css'

type Known = NonNullable<Item['situations']>

/** The questions whose answers decide what is needed. */
export function Situations({ situations }: { situations: Known }) {
  const { t } = useTranslation('items')
  return (
    <section aria-labelledby="situations" className={style.more}>
      <h2 id="situations">{t('situations.title')}</h2>
      {situations.map(({ code, question, choices }) => (
        <div key={code} className={style.part}>
          <h3>{question}</h3>
          <ul className={style.choices}>
            {choices.map((choice) => (
              <li key={choice.code}>{choice.label}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
