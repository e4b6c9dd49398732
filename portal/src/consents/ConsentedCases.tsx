import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../api/shapes'
import { casesQuery } from '../cases/queries'
import { Rows } from '../parts/Card'
import { Disclosure } from '../parts/Disclosure'
import { Failure } from '../parts/Failure'
import { More } from '../parts/More'
import { Skeleton } from '../parts/Skeleton'
import { ConsentedCaseRow } from './ConsentedCaseRow'
import { consentedCasesQuery } from './queries'

/** The cases that the recipient of a consent was shown by it; read when somebody looks. */
export function ConsentedCases({ consent }: { consent: Consent }) {
  const { t } = useTranslation('consents')
  const [looked, look] = useState(false)
  const found = useInfiniteQuery({ ...consentedCasesQuery(consent.id), enabled: looked })
  const mine = useQuery({ ...casesQuery(), enabled: looked }).data?.items ?? []
  const names = new Map(mine.map(({ id, item }) => [id, item.name]))
  const all = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Disclosure title={t('cases.title')} onOpen={() => look(true)}>
      {looked && found.isPending && <Skeleton rows={2} />}
      {found.isError && !found.data && (
        <Failure error={found.error} again={() => void found.refetch()} kept={t('page.kept')} />
      )}
      {found.data && all.length === 0 && <p>{t('cases.none')}</p>}
      {all.length > 0 && (
        <Rows aria-label={t('cases.title')}>
          {all.map((receipt) => (
            <ConsentedCaseRow
              key={receipt.case}
              consent={consent}
              receipt={receipt}
              name={names.get(receipt.case) ?? t('cases.case')}
            />
          ))}
        </Rows>
      )}
      <More of={found} />
    </Disclosure>
  )
}
