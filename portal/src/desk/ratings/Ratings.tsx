import { useInfiniteQuery } from '@tanstack/react-query'
import { Star } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../parts/Field'
import { Empty } from '../../parts/Empty'
import { Failure } from '../../parts/Failure'
import { More } from '../../parts/More'
import { Page } from '../../parts/Page'
import { Skeleton } from '../../parts/Skeleton'
import { Help } from '../help/Help'
import { Frame } from '../layout/Frame'
import { Gate } from '../layout/Gate'
import { BadRating } from './BadRating'
import { rectificationsQuery, type State } from './queries'

const states = ['OPEN', 'ANSWERED'] as const

/** Bad ratings that the departments one supervises must answer. */
export function Ratings() {
  const [helping, help] = useState(false)
  return (
    <Frame onHelp={() => help(true)}>
      <Gate duty="SUPERVISE">
        <Listed />
      </Gate>
      {helping && <Help onClose={() => help(false)} />}
    </Frame>
  )
}

function Listed() {
  const { t } = useTranslation('ratings')
  const [state, choose] = useState<State>('OPEN')
  const found = useInfiniteQuery(rectificationsQuery(state))
  const all = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('page.title')} lead={t('page.lead')}>
      <SelectField
        label={t('page.which')}
        value={state}
        error={undefined}
        options={states.map((one) => [one, t(`state.${one}`)])}
        put={(one) => choose(one as State)}
      />
      {found.isPending && <Skeleton rows={3} />}
      {found.isError && !found.data && <Failure error={found.error} again={() => void found.refetch()} />}
      {found.isSuccess && all.length === 0 && (
        <Empty icon={Star} title={t(`none.${state}`)}>
          <p>{t('page.none-text')}</p>
        </Empty>
      )}
      {all.map((rating) => (
        <BadRating key={rating.id} rating={rating} />
      ))}
      <More of={found} />
    </Page>
  )
}
