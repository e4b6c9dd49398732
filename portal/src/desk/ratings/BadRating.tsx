import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { BadRating as Rating } from '../../api/shapes'
import { Button } from '../../parts/Button'
import { Card } from '../../parts/Card'
import { dayInWords, dayOf } from '../../texts/days'
import { language } from '../../texts/texts'
import style from '../../case/rating/Rating.module.css'
import { Answering } from './Answering'

/** What somebody was not content with, and its answer. */
export function BadRating({ rating }: { rating: Rating }) {
  const { t } = useTranslation('ratings')
  const [answering, answer] = useState(false)
  const day = (at: string) => dayInWords(dayOf(new Date(at)), language())
  return (
    <Card aria-labelledby={`rated-${rating.id}`}>
      <h2 id={`rated-${rating.id}`}>{rating.item.name}</h2>
      <p className={style.soft}>
        <Link to={`/desk/cases/${rating.id}`}>{t('one.case', { number: rating.number })}</Link>
        {' · '}
        {t('one.rated', { day: day(rating.ratedAt) })}
      </p>
      <p>
        <span aria-hidden className={style.stars}>
          {'★'.repeat(rating.stars)}
          {'☆'.repeat(5 - rating.stars)}
        </span>{' '}
        {t('one.stars', { count: rating.stars })}
      </p>
      <p className={style.text}>{rating.words || t('one.no-words')}</p>
      {rating.answer && rating.answeredAt && (
        <div>
          <h3 className={style.label}>{t('one.answered', { day: day(rating.answeredAt) })}</h3>
          <p className={style.text}>{rating.answer}</p>
        </div>
      )}
      {rating.dueOn && (
        <p>
          {t(rating.light === 'RED' ? 'one.late' : 'one.due', { day: dayInWords(rating.dueOn, language()) })}
        </p>
      )}
      {rating.answerable && !answering && (
        <div>
          <Button onClick={() => answer(true)}>{t('answer.begin')}</Button>
        </div>
      )}
      {!rating.answerable && !rating.answeredAt && <p className={style.soft}>{t('one.not-you')}</p>}
      {answering && <Answering id={rating.id} close={() => answer(false)} />}
    </Card>
  )
}
