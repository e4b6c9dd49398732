import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import style from '../../clients/Clients.module.css'
import { Facts } from '../../clients/Facts'
import { History } from '../../clients/History'
import { clientQuery } from '../../clients/queries'
import { nameOf } from '../../clients/shapes'
import { Standing } from '../../clients/Standing'
import { Usage } from '../../clients/Usage'
import { Wanted } from '../../clients/Wanted'
import { Button } from '../../parts/Button'
import { Card } from '../../parts/Card'
import { Failure } from '../../parts/Failure'
import { Page } from '../../parts/Page'
import { Skeleton } from '../../parts/Skeleton'
import { JudgeSheet } from './JudgeSheet'
import { judgements, type Judgement } from './judgements'

/** One application: what was asked for, by whom, and what can be decided. */
export function Application({ id }: { id: string }) {
  const { t } = useTranslation('clients')
  const found = useQuery(clientQuery(id))
  const [judging, judge] = useState<Judgement>()
  const seen = found.data
  const possible = judgements(seen?.data)
  return (
    <Page
      title={seen ? nameOf(seen.data) : t('one.title')}
      over={seen?.data.organisation.name}
      up={{ to: '/desk/clients', name: t('desk.title') }}
    >
      {found.isPending && <Skeleton rows={5} />}
      {found.isError && !seen && <Failure error={found.error} again={() => void found.refetch()} />}
      {seen && (
        <>
          <Standing client={seen.data} />
          {possible.length > 0 && (
            <div className={style.buttons}>
              {possible.map((one) => (
                <Button
                  key={one.name}
                  look={one.name.startsWith('APPROVE') ? 'primary' : 'plain'}
                  onClick={() => judge(one)}
                >
                  {t(`act.${one.name}.button`)}
                </Button>
              ))}
            </div>
          )}
          <Wanted client={seen.data} />
          <Card aria-label={t('one.title')}>
            <Facts client={seen.data} />
          </Card>
          {seen.data.state !== 'REQUESTED' && <Usage id={id} />}
          <History client={seen.data} />
          {judging && (
            <JudgeSheet
              client={seen.data}
              etag={seen.etag}
              judgement={judging}
              onClose={() => judge(undefined)}
            />
          )}
        </>
      )}
    </Page>
  )
}
