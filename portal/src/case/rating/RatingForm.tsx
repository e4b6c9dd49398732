import { useId, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction, type Seen } from '../../api/actions'
import { Button } from '../../parts/Button'
import { Card } from '../../parts/Card'
import { LongField, Wrong } from '../../parts/Field'
import { Trouble } from '../Trouble'
import style from './Rating.module.css'

const all = [5, 4, 3, 2, 1] as const

/** Stars as a choice of words, so that nobody has to guess what three of them mean. */
export function RatingForm({ seen }: { seen: Seen }) {
  const { t } = useTranslation('rating')
  const name = useId()
  const [stars, choose] = useState<(typeof all)[number]>()
  const [words, say] = useState('')
  const [tried, setTried] = useState(false)
  const acting = useAction('RATE', seen)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (stars) void acting.perform({ stars, ...(words.trim() ? { words: words.trim() } : {}) })
  }
  const missing = tried && !stars
  return (
    <Card aria-labelledby="rating">
      <h2 id="rating">{t('rating.title')}</h2>
      <form className={style.form} onSubmit={submit} noValidate>
        <fieldset className={style.choice} aria-describedby={missing ? `${name}-error` : undefined}>
          <legend>{t('rating.how')}</legend>
          {missing && <Wrong id={`${name}-error`}>{t('rating.missing')}</Wrong>}
          {all.map((count) => (
            <label key={count}>
              <input type="radio" name={name} checked={stars === count} onChange={() => choose(count)} />
              <span aria-hidden className={style.stars}>
                {'★'.repeat(count)}
                {'☆'.repeat(5 - count)}
              </span>
              {t(`rating.stars.${count}`)}
            </label>
          ))}
        </fieldset>
        <LongField
          label={t('rating.words')}
          hint={t('rating.words-hint')}
          value={words}
          error={undefined}
          maxLength={2000}
          put={say}
        />
        {stars && stars <= 2 && <p>{t('rating.will-answer')}</p>}
        <p className={style.soft}>{t('rating.once')}</p>
        <Trouble acting={acting} />
        <div>
          <Button type="submit" busy={acting.busy} onClick={undefined}>
            {t('rating.send')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
