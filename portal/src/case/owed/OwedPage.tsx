import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useSession } from '../../api/session'
import { caseQuery } from '../../cases/queries'
import { itemVersionQuery } from '../../items/queries'
import { Loading } from '../../layout/Loading'
import { ButtonLink } from '../../parts/Button'
import { Failure } from '../../parts/Failure'
import { ForCitizens } from '../../parts/ForCitizens'
import { Notice } from '../../parts/Notice'
import { Page } from '../../parts/Page'
import { OwedForm } from './OwedForm'

/** Supplies what was left owing: the first of it that is still missing. */
export function OwedPage() {
  const { t } = useTranslation(['case', 'translation'])
  const { id = '' } = useParams()
  return (
    <ForCitizens title={t('owed.go')} why={t('translation:cases.sign-in')}>
      <Opened key={id} id={id} />
    </ForCitizens>
  )
}

function Opened({ id }: { id: string }) {
  const { t } = useTranslation(['case', 'translation'])
  const { data: session } = useSession()
  const found = useQuery({ ...caseQuery(id), enabled: session?.signedIn === true })
  const dossier = found.data?.dossier
  const item = useQuery({
    ...itemVersionQuery(dossier?.item.id ?? '', dossier?.item.version ?? 0),
    enabled: dossier !== undefined,
  })
  const failed = [found, item].find((query) => query.isError && !query.data)
  const up = { to: `/cases/${id}`, name: t('case.title') }
  if (failed)
    return (
      <Page title={t('owed.go')} up={up}>
        <Failure error={failed.error} again={() => void failed.refetch()} kept={t('supplement.kept')} />
      </Page>
    )
  if (!found.data || !item.data) return <Loading />
  const next = found.data.dossier.owed.find(({ state, dueOn }) => state === 'OWED' && dueOn)
  const material = item.data.materials?.find(({ code }) => code === next?.material)
  if (!next || !material)
    return (
      <Page title={t('owed.go')} up={up}>
        <Notice title={t('owed.nothing')}>
          <ButtonLink to={up.to}>{t('supplement.back')}</ButtonLink>
        </Notice>
      </Page>
    )
  return <OwedForm key={next.number} {...found.data} owed={next} material={material} />
}
