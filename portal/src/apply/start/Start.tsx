import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useSession } from '../../api/session'
import type { Item } from '../../api/shapes'
import { casesQuery } from '../../cases/queries'
import { Checklist } from '../../items/Checklist'
import { itemQuery } from '../../items/queries'
import { Loading } from '../../layout/Loading'
import { Failure } from '../../parts/Failure'
import { Page } from '../../parts/Page'
import { Begin } from './Begin'
import { Opened } from './Opened'
import style from './Start.module.css'

/** Before the first question: what is asked, what to have ready, and a draft begun earlier if there is one. */
export function Start() {
  const { t } = useTranslation()
  const { item: id = '' } = useParams()
  const found = useQuery(itemQuery(id))
  const { data: session, isPending } = useSession()
  const citizen = session?.signedIn === true && session.population === 'CITIZEN'
  const drafts = useQuery({ ...casesQuery(['DRAFT']), enabled: citizen, staleTime: 0 })
  if (found.isPending || isPending || (citizen && drafts.isPending)) return <Loading />
  const error = found.error ?? drafts.error
  if (error || !found.data)
    return (
      <Page title={t('apply.failed')} up={{ to: `/items/${id}`, name: t('apply.start.up') }}>
        <Failure error={error} again={() => void (found.error ? found.refetch() : drafts.refetch())} />
      </Page>
    )
  const begun = drafts.data?.items.filter(({ item }) => item.id === id) ?? []
  return (
    <Before item={found.data} begun={begun.length > 0 && <Opened drafts={begun} item={id} />}>
      {begun.length === 0 && <Begin item={id} citizen={citizen} />}
    </Before>
  )
}

function Before({ item, begun, children }: { item: Item; begun: ReactNode; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Page
      title={t('apply.start.title', { name: item.name })}
      over={item.departmentName}
      up={{ to: `/items/${item.id}`, name: t('apply.start.up') }}
      lead={t('apply.start.lead')}
    >
      {begun}
      {item.materials && item.materials.length > 0 && <Checklist materials={item.materials} />}
      <section className={style.notes} aria-labelledby="notes">
        <h2 id="notes">{t('apply.start.notes')}</h2>
        <ul>
          <li>{t('apply.start.note-saved')}</li>
          <li>{t('apply.start.note-photo')}</li>
          <li>{t('apply.start.note-check')}</li>
        </ul>
      </section>
      {children}
    </Page>
  )
}
