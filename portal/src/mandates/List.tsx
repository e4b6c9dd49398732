import { useInfiniteQuery } from '@tanstack/react-query'
import { Handshake } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session'
import type { Mandate } from '../api/shapes'
import { ButtonLink } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Failure } from '../parts/Failure'
import { SessionEnded } from '../parts/ForCitizens'
import { More } from '../parts/More'
import { Page } from '../parts/Page'
import { Skeleton } from '../parts/Skeleton'
import { Children } from './children/Children'
import { MandateCard } from './MandateCard'
import style from './Mandates.module.css'
import { Mine } from './organisations/Mine'
import { mandatesQuery, placeOf, type Place } from './queries'

const places: readonly Place[] = ['offered', 'received', 'given']

/** What is offered to me first, then for whom I act, who acts for me, my children, my organisations, and what is over. */
export function List() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const found = useInfiniteQuery({ ...mandatesQuery, enabled: session?.signedIn === true })
  const all = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page
      title={t('mandates.title')}
      up={{ to: '/settings', name: t('nav.settings') }}
      lead={t('mandates.lead')}
    >
      <SessionEnded />
      <ButtonLink look="primary" to="/mandates/new">
        {t('mandates.give')}
      </ButtonLink>
      {found.isPending && <Skeleton rows={3} />}
      {found.isError && !found.data && (
        <Failure error={found.error} again={() => void found.refetch()} kept={t('mandates.kept')} />
      )}
      {found.data && all.length === 0 && (
        <Empty icon={Handshake} title={t('mandates.none')}>
          <p>{t('mandates.none-text')}</p>
        </Empty>
      )}
      {places.map((place) => (
        <Group key={place} place={place} all={all} />
      ))}
      <Children />
      <Mine />
      <Group place="past" all={all} />
      <More of={found} />
    </Page>
  )
}

function Group({ place, all }: { place: Place; all: Mandate[] }) {
  const { t } = useTranslation()
  const here = all.filter((mandate) => placeOf(mandate) === place)
  if (here.length === 0) return null
  return (
    <section aria-labelledby={`mandates-${place}`} className={style.group}>
      <h2 id={`mandates-${place}`}>{t(`mandates.${place}`)}</h2>
      {here.map((mandate) => (
        <MandateCard key={mandate.id} mandate={mandate} />
      ))}
    </section>
  )
}
