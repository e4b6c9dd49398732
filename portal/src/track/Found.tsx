import { useTranslation } from 'react-i18next'
import type { Tracked } from '../api/shapes'
import { Card } from '../parts/Card'
import { dayInWords, daysUntil } from '../texts/days'
import { language } from '../texts/texts'
import style from './Track.module.css'

/** Where it stands, in a citizen's words, and until when something is due. */
export function Found({ found: { number, words, dueOn, provisional } }: { found: Tracked }) {
  const { t } = useTranslation('track')
  const late = dueOn ? daysUntil(dueOn) < 0 : false
  return (
    <Card aria-labelledby="found">
      <h2 id="found">{words}</h2>
      <p className={style.soft}>
        {t('found.number')} <span className="figures">{number}</span>
      </p>
      {dueOn && (
        <p className={style.due} data-late={late || undefined}>
          {t(late ? 'found.late' : 'found.due', { day: dayInWords(dueOn, language()) })}
        </p>
      )}
      {provisional && <p className={style.soft}>{t('found.provisional')}</p>}
      <p>{t('found.sign-in')}</p>
    </Card>
  )
}
