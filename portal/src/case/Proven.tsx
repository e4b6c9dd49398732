import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier, TimelineEntry } from '../api/shapes'
import { Disclosure } from '../parts/Disclosure'
import { Skeleton } from '../parts/Skeleton'
import { happened } from './happened'

/** Few verify a case: it comes when one does. */
const Proof = lazy(async () => ({ default: (await import('./proof')).Proof }))

/** Whether everything stands as it was written, and the complete file to take along. */
export function Proven({ dossier: { id, item }, timeline }: { dossier: Dossier; timeline: TimelineEntry[] }) {
  const { t } = useTranslation(['case', 'translation'])
  const [open, setOpen] = useState(false)
  const names = Object.fromEntries(timeline.map((entry) => [entry.sequence, happened(entry, t)]))
  return (
    <Disclosure title={t('case.proof')} onOpen={() => setOpen(true)}>
      <Suspense fallback={<Skeleton rows={2} />}>
        {open && <Proof id={id} item={item} actions={names} />}
      </Suspense>
    </Disclosure>
  )
}
