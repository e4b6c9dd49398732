import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { UploadsContext } from '../../apply/documents/Receiver'
import { askedFor } from '../../apply/situations'
import { closed, draftQuery, type Open } from '../../apply/writings'
import { itemVersionQuery } from '../../items/queries'
import { Failure } from '../../parts/Failure'
import { Page } from '../../parts/Page'
import { Skeleton } from '../../parts/Skeleton'
import { Filled } from './Filled'
import { Receipt } from './Receipt'
import { Supplement } from './Supplement'

/** An application that is taken in: the same questions and materials as applicants are asked for. */
export function Intake({ id }: { id: string }) {
  const found = useQuery(draftQuery(id))
  useEffect(() => () => void closed(id), [id])
  if (found.error) return <Failed error={found.error} again={() => void found.refetch()} />
  return found.data ? <WithItem open={found.data} /> : <Skeleton head rows={4} />
}

function WithItem({ open }: { open: Open }) {
  const { dossier, form } = useSyncExternalStore(open.writing.subscribe, open.writing.draft)
  const { id, version } = dossier.item
  const { data: item, error, refetch } = useQuery(itemVersionQuery(id, version))
  if (error && !item) return <Failed error={error} again={() => void refetch()} />
  if (!item) return <Skeleton head rows={4} />
  if (dossier.actions.some(({ name }) => name === 'SUPPLY')) return <Supplement id={dossier.id} item={item} />
  if (dossier.status !== 'DRAFT') return <Receipt dossier={dossier} />
  return (
    <UploadsContext value={open.uploads}>
      <Filled open={open} item={item} materials={askedFor(item.materials ?? [], form)} />
    </UploadsContext>
  )
}

function Failed({ error, again }: { error: Error; again: () => void }) {
  const { t } = useTranslation('window')
  return (
    <Page title={t('intake.title')} up={{ to: '/desk/window', name: t('start.title') }}>
      <Failure error={error} again={again} />
    </Page>
  )
}
