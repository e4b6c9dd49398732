import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Notice } from '../../../parts/Notice'
import { momentInWords } from '../../../texts/days'
import { language } from '../../../texts/texts'
import type { Draft } from '../shapes'

/** Where a draft stands and what that means for the reader. */
export function Standing({ draft, inForce }: { draft: Draft; inForce: number | undefined }) {
  const { t } = useTranslation('catalogue')
  const { state, actions, basedOn } = draft
  const outdated = inForce !== undefined && inForce > basedOn && state !== 'PUBLISHED'
  const second = state === 'IN_REVIEW' && actions.some(({ name }) => name === 'APPROVE')
  const givenBack = state === 'DRAFT' ? draft.history.findLast(({ what }) => what === 'REFUSED') : undefined
  return (
    <>
      <Notice kind={state === 'PUBLISHED' ? 'good' : 'info'} title={t(`state.${state}`)}>
        <p>
          {state === 'IN_REVIEW'
            ? t(second ? 'standing.second' : 'standing.waits')
            : t(`standing.${state}`, {
                at: momentInWords(draft.publishAt ?? draft.changedAt, language()),
                version: draft.published,
              })}
        </p>
        {state === 'PUBLISHED' && <Link to={`/desk/catalogue/items/${draft.item}`}>{t('all.to-item')}</Link>}
      </Notice>
      {givenBack && (
        <Notice kind="warning" title={t('standing.given-back', { name: givenBack.name ?? '' })}>
          <p>{givenBack.reason}</p>
        </Notice>
      )}
      {outdated && (
        <Notice kind="warning" title={t('standing.outdated', { version: inForce })}>
          <p>{t('standing.outdated-text')}</p>
        </Notice>
      )}
    </>
  )
}
