import { useTranslation } from 'react-i18next'
import type { CaseSummary } from '../../api/shapes'
import { ButtonLink } from '../../parts/Button'
import { ForWhom } from '../../cases/ForWhom'
import { Rows } from '../../parts/Card'
import { momentInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import { Begin } from './Begin'
import style from './Start.module.css'

/** What was begun earlier comes first; another can be begun all the same. */
export function Opened({ drafts, item }: { drafts: CaseSummary[]; item: string }) {
  const { t } = useTranslation()
  return (
    <section className={style.drafts} aria-labelledby="opened">
      <h2 id="opened">{t('apply.start.opened', { count: drafts.length })}</h2>
      <Rows>
        {drafts.map((draft) => (
          <li key={draft.id} className={style.draft}>
            <div>
              <p>{draft.item.name}</p>
              <ForWhom applicant={draft.applicant} />
              <p>{t('apply.start.opened-at', { at: momentInWords(draft.openedAt, language()) })}</p>
            </div>
            <ButtonLink look="primary" to={`/apply/${draft.id}/form`}>
              {t('apply.start.continue')}
            </ButtonLink>
          </li>
        ))}
      </Rows>
      <Begin item={item} citizen anew />
    </section>
  )
}
