import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Failure } from '../../parts/Failure'
import { Page } from '../../parts/Page'
import { Skeleton } from '../../parts/Skeleton'
import { clientQuery } from '../queries'
import { Form } from './Form'
import { beginning } from './said'

/** Registers a client; one that was tried in the sandbox brings what was said of it. */
export function New() {
  const { t } = useTranslation('clients')
  const [params] = useSearchParams()
  const from = params.get('from')
  const found = useQuery({ ...clientQuery(from ?? ''), enabled: from !== null, refetchInterval: false })
  const sandbox = found.data?.data
  return (
    <Page
      title={t(from ? 'new.title-production' : 'new.title')}
      lead={t('new.lead')}
      up={{ to: '/clients', name: t('app.title') }}
    >
      {from && found.isPending && <Skeleton rows={4} />}
      {from && found.isError && !sandbox && (
        <Failure error={found.error} again={() => void found.refetch()} />
      )}
      {(!from || sandbox) && <Form begin={beginning(sandbox)} asking={from !== null} />}
    </Page>
  )
}
