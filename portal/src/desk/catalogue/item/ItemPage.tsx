import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Item } from '../../../api/shapes'
import { Button, ButtonLink } from '../../../parts/Button'
import { Failure } from '../../../parts/Failure'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { Skeleton } from '../../../parts/Skeleton'
import { momentInWords } from '../../../texts/days'
import { language } from '../../../texts/texts'
import { isWithin } from '../levels'
import { draftsQuery, presentQuery } from '../queries'
import { Refusal } from '../../parts/Refusal'
import { useEditing } from '../useEditing'
import { useOpening } from '../useOpening'
import { optionInWords } from '../words'
import style from '../Catalogue.module.css'
import { Adoption } from './Adoption'
import { Versions } from './Versions'

/** An item with its versions, its open draft and the local items over it. */
export function ItemPage({ id }: { id: string }) {
  const { t } = useTranslation('catalogue')
  const found = useQuery(presentQuery(id))
  const item = found.data
  return (
    <Page
      title={item?.name ?? t('item.title')}
      over={item?.departmentName}
      up={{ to: '/desk/catalogue', name: t('all.title') }}
      lead={item && t('item.lead', { version: item.version, depth: optionInWords(item.depth, t) })}
    >
      {found.isPending && <Skeleton rows={5} />}
      {found.isError && !item && <Failure error={found.error} again={() => void found.refetch()} />}
      {item && <Known item={item} />}
    </Page>
  )
}

function Known({ item }: { item: Item }) {
  const { t } = useTranslation('catalogue')
  const { departments } = useEditing()
  const opening = useOpening()
  const drafts = useQuery(draftsQuery({ item: item.id }))
  const draft = drafts.data?.items.find(({ state }) => state !== 'PUBLISHED' && state !== 'DISCARDED')
  const mine = departments.some(({ id, region }) => id === item.department && isWithin(item.region, region))
  const opens = mine && !item.retiredAt && drafts.isSuccess && !draft
  return (
    <>
      {item.retiredAt && (
        <Notice kind="warning" title={t('item.ended', { at: momentInWords(item.retiredAt, language()) })} />
      )}
      {draft && (
        <Notice title={t('item.draft', { state: t(`state.${draft.state}`) })}>
          <Link to={`/desk/catalogue/drafts/${draft.id}`}>{t('item.to-draft')}</Link>
        </Notice>
      )}
      {item.adopts && (
        <Notice title={t('item.adopts', { version: item.adopts.version })}>
          <Link to={`/desk/catalogue/items/${item.adopts.item}`}>{t('item.to-upper')}</Link>
        </Notice>
      )}
      <Refusal error={opening.error} />
      <div className={style.buttons}>
        {opens && (
          <>
            <Button look="primary" busy={opening.isPending} onClick={() => opening.mutate({ item: item.id })}>
              {t('item.open')}
            </Button>
            <Button
              look="quiet"
              busy={opening.isPending}
              onClick={() => opening.mutate({ item: item.id, retire: true })}
            >
              {t('item.retire')}
            </Button>
          </>
        )}
        <ButtonLink look="quiet" to={`/items/${item.id}`}>
          {t('item.public')}
        </ButtonLink>
      </div>
      <Versions
        item={item.id}
        onRestore={opens ? (version) => opening.mutate({ item: item.id, version }) : undefined}
      />
      <Adoption item={item} departments={departments} />
    </>
  )
}
