import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../api/shapes'
import type { Offered } from '../actions'
import type { Words } from './words'
import style from './Reads.module.css'

interface Props {
  action: Offered
  words: Words
  dossier: Dossier
}

/** Exactly what the applicant will read. */
export function Reads({ words }: Props) {
  const { t } = useTranslation('desk')
  const written = [words.reasons, words.whereInstead].filter((text) => text?.trim())
  return (
    <section aria-labelledby="reads" className={style.reads}>
      <h3 id="reads">{t('reads.title')}</h3>
      {written.map((text) => (
        <p key={text} className={style.text}>
          {text}
        </p>
      ))}
    </section>
  )
}
