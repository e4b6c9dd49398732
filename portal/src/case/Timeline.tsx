import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../api/shapes'
import { momentInWords } from '../texts/days'
import { language } from '../texts/texts'
import { agentInWords } from './agentInWords'
import { happened } from './happened'
import page from './CasePage.module.css'
import style from './Timeline.module.css'

/** Everything that has happened, the latest on top. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const { t } = useTranslation(['case', 'translation'])
  return (
    <section aria-labelledby="timeline" className={page.section}>
      <h2 id="timeline">{t('case.timeline')}</h2>
      <ol className={style.timeline}>
        {entries.toReversed().map((entry) => (
          <li key={entry.sequence}>
            <p className={style.what}>{happened(entry, t)}</p>
            <p className={page.note}>
              <time dateTime={entry.at}>{momentInWords(entry.at, language())}</time>
              {` · ${entry.agent ? t('translation:by.AGENT', { name: agentInWords(entry.agent) }) : t(`translation:by.${entry.by}`)}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
