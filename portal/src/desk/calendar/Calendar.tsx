import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../parts/Card'
import { Failure } from '../../parts/Failure'
import { Page } from '../../parts/Page'
import { Skeleton } from '../../parts/Skeleton'
import { dayOf } from '../../texts/days'
import { Help } from '../help/Help'
import { Frame } from '../layout/Frame'
import { Gate } from '../layout/Gate'
import { useMe } from '../me'
import { Segments } from '../parts/Segments'
import { CutOff } from './CutOff'
import { cutOffQuery, yearQuery } from './queries'
import { YearForm } from './YearForm'

/** Which days count in the region one answers for, and until when a day counts. */
export function Calendar() {
  const [helping, help] = useState(false)
  return (
    <Frame onHelp={() => help(true)}>
      <Gate duty="DATA">
        <OfRegion />
      </Gate>
      {helping && <Help onClose={() => help(false)} />}
    </Frame>
  )
}

function OfRegion() {
  const { t } = useTranslation('calendar')
  const { data: me } = useMe()
  const now = Number(dayOf(new Date()).slice(0, 4))
  const [year, choose] = useState(now)
  const region = me?.posts.find(({ duty }) => duty === 'DATA')?.region ?? ''
  return (
    <Page title={t('page.title')} over={t('page.over', { region })} lead={t('page.lead')}>
      <Segments
        name="year"
        title={t('page.year')}
        chosen={String(year)}
        options={[now, now + 1].map((one) => [String(one), String(one)] as const)}
        choose={(one) => choose(Number(one))}
      />
      <Card aria-labelledby="days">
        <h2 id="days">{t('year.title', { year })}</h2>
        <OfYear key={`${region}/${year}`} region={region} year={year} />
      </Card>
      <Card aria-labelledby="cut-off">
        <h2 id="cut-off">{t('cut-off.title')}</h2>
        <OfDay region={region} />
      </Card>
    </Page>
  )
}

function OfYear({ region, year }: { region: string; year: number }) {
  const found = useQuery(yearQuery(region, year))
  if (found.error && !found.data) return <Failure error={found.error} again={() => void found.refetch()} />
  if (!found.data) return <Skeleton rows={5} />
  const { data, etag } = found.data
  return <YearForm key={etag} region={region} year={data} etag={etag} />
}

function OfDay({ region }: { region: string }) {
  const found = useQuery(cutOffQuery(region))
  if (found.error && !found.data) return <Failure error={found.error} again={() => void found.refetch()} />
  if (!found.data) return <Skeleton rows={2} />
  const { data, etag } = found.data
  return <CutOff key={etag} region={region} cutOff={data} etag={etag} />
}
