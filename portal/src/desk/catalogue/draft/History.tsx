import { useTranslation } from 'react-i18next'
import { momentInWords } from '../../../texts/days'
import { language } from '../../../texts/texts'
import type { Draft } from '../shapes'
import style from '../Catalogue.module.css'

/** What was done to a draft, by whom and when. */
export function History({ steps }: { steps: Draft['history'] }) {
  const { t } = useTranslation('catalogue')
  return (
    <ol className={style.history}>
      {steps.map(({ what, name, at, reason }) => (
        <li key={at + what}>
          {t('history.step', { what: t(`history.${what}`), name: name ?? t('history.clock') })}
          <span className={style.soft}>{momentInWords(at, language())}</span>
          {reason && <p>{reason}</p>}
        </li>
      ))}
    </ol>
  )
}
