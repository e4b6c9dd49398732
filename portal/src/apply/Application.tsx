import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, Route, Routes, useParams } from 'react-router'
import { isProblem } from '../api/problem'
import type { Item } from '../api/shapes'
import { itemVersionQuery } from '../items/queries'
import { Loading } from '../layout/Loading'
import { NotFound } from '../layout/NotFound'
import { Failure } from '../parts/Failure'
import { Page } from '../parts/Page'
import { CheckStep } from './CheckStep'
import { UploadsContext } from './documents/Receiver'
import { DocumentsStep } from './documents/DocumentsStep'
import { fetched, Questioning } from './Questioning'
import { Receipt } from './Receipt'
import { PlaceStep } from './PlaceStep'
import { ServiceStep } from './ServiceStep'
import { SignedOut } from './SignedOut'
import { Troubles } from './Troubles'
import { ApplicationContext, useDraft, type AppliedItem } from './useApplication'
import { useUnsavedWarning } from './useUnsavedWarning'
import { askedFor } from './situations'
import { closed, draftQuery, type Open } from './writings'

/** A draft on its way to being submitted. */
export function Application() {
  const { case: id = '' } = useParams()
  const found = useQuery(draftQuery(id))
  useEffect(() => void fetched().catch(() => undefined), [])
  useEffect(() => () => void closed(id), [id])
  if (isProblem(found.error, 401)) return <SignedOut />
  if (found.error) return <Failed error={found.error} again={() => void found.refetch()} />
  return found.data ? <Versioned key={id} open={found.data} /> : <Loading />
}

/** The draft with the item in the draft's version, which a renewal changes. */
function Versioned({ open }: { open: Open }) {
  const { dossier, form } = useSyncExternalStore(open.writing.subscribe, open.writing.draft)
  const { id, version } = dossier.item
  const item = useQuery(itemVersionQuery(id, version))
  if (isProblem(item.error, 401)) return <SignedOut />
  if (item.error) return <Failed error={item.error} again={() => void item.refetch()} />
  return item.data ? <Steps open={open} item={applied(item.data, form)} /> : <Loading />
}

function Failed({ error, again }: { error: Error; again: () => void }) {
  const { t } = useTranslation()
  return (
    <Page title={t('apply.failed')} up={{ to: '/cases', name: t('nav.cases') }}>
      <Failure error={error} again={again} kept={t('apply.kept')} />
    </Page>
  )
}

function Steps({ open, item }: { open: Open; item: AppliedItem }) {
  return (
    <ApplicationContext value={{ ...open, item }}>
      <UploadsContext value={open.uploads}>
        <Routes>
          <Route path="receipt" element={<Receipt />} />
          <Route path="*" element={<Unsubmitted />} />
        </Routes>
      </UploadsContext>
    </ApplicationContext>
  )
}

function applied({ form, materials, ...item }: Item, answers: object): AppliedItem {
  return { ...item, form: form ?? {}, materials: askedFor(materials ?? [], answers) }
}

function Unsubmitted() {
  const { dossier } = useDraft()
  useUnsavedWarning()
  if (dossier.status !== 'DRAFT') return <Navigate to={`/apply/${dossier.id}/receipt`} replace />
  return (
    <>
      <Routes>
        <Route index element={<Navigate to="form" replace />} />
        <Route path="form" element={<Questioning />} />
        <Route path="documents" element={<DocumentsStep />} />
        <Route path="place" element={<PlaceStep />} />
        <Route path="service" element={<ServiceStep />} />
        <Route path="check" element={<CheckStep />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
      <Troubles />
    </>
  )
}
