import { useTranslation } from 'react-i18next'
import type { Visit } from '../../api/shapes'
import { dayInWords, momentInWords, timeInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import context from '../case/Context.module.css'

/** One visit: what for, when, and why once more. */
export function Line({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits')
  const { reason, state, day, from, until, place, words, explanation } = visit
  return (
    <>
      <strong>{t(`reason.${reason}`)}</strong>
      <p className={context.note}>
        {t(`state.${state}`)}
        {day && ` · ${dayInWords(day, language())}`}
        {state === 'ASKED' && from && until && (
          <>
            {' · '}
            <time dateTime={from}>
              {momentInWords(from, language())}–{timeInWords(until, language())}
            </time>
          </>
        )}
        {place && ` · ${place}`}
      </p>
      {words && <p>{words}</p>}
      {explanation && <p>{t('sheet.why', { explanation })}</p>}
    </>
  )
}
