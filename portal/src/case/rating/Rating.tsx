import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Seen } from '../../api/actions'
import type { GivenRating } from '../../api/shapes'
import { Card } from '../../parts/Card'
import { dayInWords, dayOf } from '../../texts/days'
import { language } from '../../texts/texts'
import { RatingForm } from './RatingForm'
import { ratingQuery } from './queries'
import style from './Rating.module.css'

/** How it went: asked once when a case is over, then what was said and what was answered. */
export function Rating({ seen }: { seen: Seen }) {
  const open = seen.actions.some(({ name }) => name === 'RATE')
  return open ? <RatingForm seen={seen} /> : <Given id={seen.id} />
}

function Given({ id }: { id: string }) {
  const { t } = useTranslation('rating')
  const { data: given } = useQuery(ratingQuery(id))
  if (!given) return null
  return (
    <Card aria-labelledby="rating">
      <h2 id="rating">{t('rating.yours')}</h2>
      <p>
        <span aria-hidden className={style.stars}>
          {'★'.repeat(given.stars)}
          {'☆'.repeat(5 - given.stars)}
        </span>{' '}
        {t(`rating.stars.${given.stars as 1}`)}
      </p>
      {given.words && <p className={style.text}>{given.words}</p>}
      <Answer given={given} />
    </Card>
  )
}

function Answer({ given: { rectification } }: { given: GivenRating }) {
  const { t } = useTranslation('rating')
  if (!rectification) return null
  const { answer, answeredAt, dueOn } = rectification
  return (
    <div>
      <h3 className={style.label}>{t('rating.answer')}</h3>
      {answer && answeredAt ? (
        <>
          <p className={style.text}>{answer}</p>
          <p className={style.soft}>
            {t('rating.answered', { day: dayInWords(dayOf(new Date(answeredAt)), language()) })}
          </p>
        </>
      ) : (
        <p>{t('rating.due', { day: dueOn ? dayInWords(dueOn, language()) : '' })}</p>
      )}
    </div>
  )
}
