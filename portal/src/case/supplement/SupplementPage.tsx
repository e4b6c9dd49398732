import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useSession } from '../../api/session'
import type { Dossier } from '../../api/shapes'
import { caseQuery } from '../../cases/queries'
import { itemVersionQuery } from '../../items/queries'
import { Loading } from '../../layout/Loading'
import { Failure } from '../../parts/Failure'
import { ForCitizens } from '../../parts/ForCitizens'
import { Page } from '../../parts/Page'
import { askedFields, askedMaterials } from './marks'
import { SupplementForm } from './SupplementForm'

/** Corrects exactly what the office marked, all at once. */
export function SupplementPage() {
  const { t } = useTranslation(['case', 'translation'])
  const { id = '' } = useParams()
  return (
    <ForCitizens title={t('supplement.title')} why={t('translation:cases.sign-in')}>
      <Opened key={id} id={id} />
    </ForCitizens>
  )
}

function Opened({ id }: { id: string }) {
  const { data: session } = useSession()
  const enabled = session?.signedIn === true
  const found = useQuery({ ...caseQuery(id), enabled })
  if (found.error && !found.data)
    return <Failed id={id} error={found.error} again={() => void found.refetch()} />
  return found.data ? <WithItem {...found.data} /> : <Loading />
}

function WithItem({ dossier, etag }: { dossier: Dossier; etag: string }) {
  const { t } = useTranslation('case')
  const item = useQuery(itemVersionQuery(dossier.item.id, dossier.item.version))
  if (item.error && !item.data)
    return <Failed id={dossier.id} error={item.error} again={() => void item.refetch()} />
  if (!item.data) return <Loading />
  const wanted = dossier.supplement?.wanted ?? []
  return (
    <SupplementForm
      dossier={dossier}
      etag={etag}
      item={item.data}
      fields={askedFields(item.data.form ?? {}, wanted)}
      materials={askedMaterials(item.data.materials ?? [], wanted)}
      up={{ to: `/cases/${dossier.id}`, name: t('case.title') }}
    />
  )
}

function Failed({ id, error, again }: { id: string; error: Error; again: () => void }) {
  const { t } = useTranslation(['case', 'translation'])
  return (
    <Page title={t('supplement.title')} up={{ to: `/cases/${id}`, name: t('case.title') }}>
      <Failure error={error} again={again} kept={t('supplement.kept')} />
    </Page>
  )
}
