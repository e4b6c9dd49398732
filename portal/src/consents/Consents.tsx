import { useInfiniteQuery } from '@tanstack/react-query'
import { Handshake } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSession } from '../api/session'
import { Empty } from '../parts/Empty'
import { Failure } from '../parts/Failure'
import { ForCitizens, SessionEnded } from '../parts/ForCitizens'
import { More } from '../parts/More'
import { Notice } from '../parts/Notice'
import { Page } from '../parts/Page'
import { Skeleton } from '../parts/Skeleton'
import { ConsentCard } from './ConsentCard'
import style from './Consents.module.css'
import { consentsQuery } from './queries'

export function Consents() {
  const { t } = useTranslation('consents')
  return (
    <ForCitizens title={t('page.title')} why={t('page.sign-in')}>
      <Listed />
    </ForCitizens>
  )
}

/** What I let applications see and do, the newest first. */
function Listed() {
  const { t } = useTranslation(['translation', 'consents'])
  const { data: session } = useSession()
  const [withdrawn, withdraw] = useState<string>()
  const found = useInfiniteQuery({ ...consentsQuery, enabled: session?.signedIn === true })
  const all = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page
      title={t('consents:page.title')}
      up={{ to: '/settings', name: t('nav.settings') }}
      lead={t('consents:page.lead')}
    >
      <SessionEnded />
      {withdrawn && <Notice kind="good" urgent title={t('consents:withdraw.done', { name: withdrawn })} />}
      {found.isPending && <Skeleton rows={3} />}
      {found.isError && !found.data && (
        <Failure error={found.error} again={() => void found.refetch()} kept={t('consents:page.kept')} />
      )}
      {found.data && all.length === 0 && (
        <Empty icon={Handshake} title={t('consents:page.none')}>
          <p>{t('consents:page.none-text')}</p>
        </Empty>
      )}
      <div className={style.list}>
        {all.map((consent) => (
          <ConsentCard key={consent.id} consent={consent} withdrawn={withdraw} />
        ))}
      </div>
      <More of={found} />
      {all.length > 0 && (
        <p>
          {t('consents:page.accesses')} <Link to="/accesses">{t('accesses.title')}</Link>
        </p>
      )}
    </Page>
  )
}
