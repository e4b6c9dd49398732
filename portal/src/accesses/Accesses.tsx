import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useSession } from '../api/session'
import type { Access } from '../api/shapes'
import { casesQuery } from '../cases/queries'
import { Rows } from '../parts/Card'
import { Empty } from '../parts/Empty'
import { Failure } from '../parts/Failure'
import { ForCitizens, SessionEnded } from '../parts/ForCitizens'
import { More } from '../parts/More'
import { Page } from '../parts/Page'
import { Skeleton } from '../parts/Skeleton'
import { dateInWords, dayOf } from '../texts/days'
import { language } from '../texts/texts'
import { AccessRow } from './AccessRow'
import style from './Accesses.module.css'
import { accessesQuery } from './queries'

export function Accesses() {
  const { t } = useTranslation(['translation', 'accesses'])
  return (
    <ForCitizens title={t('accesses.title')} why={t('accesses:page.sign-in')}>
      <Listed />
    </ForCitizens>
  )
}

/** Who was shown what of mine, day by day. */
function Listed() {
  const { t } = useTranslation(['translation', 'accesses'])
  const { data: session } = useSession()
  const [asked] = useSearchParams()
  const ofCase = asked.get('case') ?? undefined
  const enabled = session?.signedIn === true
  const organisation = asked.get('organisation') ?? undefined
  const found = useInfiniteQuery({ ...accessesQuery(ofCase, organisation), enabled })
  const cases = useQuery({ ...casesQuery(), enabled }).data?.items ?? []
  const names = new Map(cases.map(({ id, item }) => [id, item.name]))
  const all = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page
      title={organisation ? t('accesses:page.organisation') : t('accesses.title')}
      up={{ to: '/settings', name: t('nav.settings') }}
      lead={t(organisation ? 'accesses:page.organisation-lead' : 'accesses:page.lead')}
    >
      <SessionEnded />
      {ofCase && (
        <p>
          {t('accesses:page.of-case')} <Link to="/accesses">{t('accesses:page.all')}</Link>
        </p>
      )}
      {found.isPending && <Skeleton rows={4} />}
      {found.isError && !found.data && (
        <Failure error={found.error} again={() => void found.refetch()} kept={t('accesses:page.kept')} />
      )}
      {found.data && all.length === 0 && (
        <Empty icon={Eye} title={t('accesses:page.none')}>
          <p>{t('accesses:page.none-text')}</p>
        </Empty>
      )}
      {[...byDay(all)].map(([day, accesses]) => (
        <section key={day} aria-labelledby={`day-${day}`} className={style.day}>
          <h2 id={`day-${day}`}>{dateInWords(day, language())}</h2>
          <Rows>
            {accesses.map((access) => (
              <AccessRow key={access.id} access={access} names={names} />
            ))}
          </Rows>
        </section>
      ))}
      <More of={found} />
      {all.length > 0 && <p className={style.soft}>{t('accesses:page.complain')}</p>}
    </Page>
  )
}

function byDay(accesses: Access[]): Map<string, Access[]> {
  const days = new Map<string, Access[]>()
  for (const access of accesses) {
    const day = dayOf(new Date(access.at))
    days.set(day, [...(days.get(day) ?? []), access])
  }
  return days
}
