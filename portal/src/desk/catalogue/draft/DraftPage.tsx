import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../api/client'
import { queries } from '../../../api/queries'
import { Failure } from '../../../parts/Failure'
import { Page } from '../../../parts/Page'
import { Skeleton } from '../../../parts/Skeleton'
import { changed, draftQuery } from '../queries'
import type { Draft } from '../shapes'
import { Editor } from './Editor'

/** A draft as it was read; once something was done to it, as it is after that. */
export function DraftPage({ id }: { id: string }) {
  const { t } = useTranslation('catalogue')
  const found = useQuery(draftQuery(id))
  const [round, again] = useState(0)
  const [seen, see] = useState<Answer<Draft>>()
  if (found.data && !seen) see(found.data)
  const acted = async (now: Answer<Draft>) => {
    queries.setQueryData(draftQuery(id).queryKey, now)
    see(now)
    again(round + 1)
    await changed()
  }
  if (seen) return <Editor key={round} seen={seen} onActed={acted} />
  return (
    <Page title={t('draft.title')} up={{ to: '/desk/catalogue', name: t('all.title') }}>
      {found.isPending && <Skeleton rows={6} />}
      {found.isError && <Failure error={found.error} again={() => void found.refetch()} />}
    </Page>
  )
}
