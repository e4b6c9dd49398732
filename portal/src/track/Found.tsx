import { useTranslation } from 'react-i18next'
import type { Tracked } from '../api/shapes'
import { Card } from '../parts/Card'
import { dayInWords } from '../texts/days'
import { language } from '../texts/texts'
import style from './Track.module.css'

/** Where it stands, in a citizen's words, and until when something is due. */
export function Found({ found: { number, words, dueOn, provisional, light } }: { found: Tracked }) {
  const { t } = useTranslation('track')
  return (
    <Card aria-labelledby="found">
      <h2 id="found">{words}</h2>
      <p className={style.soft}>
        {t('found.number')} <span className="figures">{number}</span>
      </p>
      {dueOn && (
        <p className={style.due} data-light={light ?? undefined}>
          {t(light === 'RED' ? 'found.late' : 'found.due', { day: dayInWords(dueOn, language()) })}
        </p>
      )}
      {provisional && <p className={style.soft}>{t('found.provisional')}</p>}
      <p>{t('found.sign-in')}</p>
    </Card>
  )
}
