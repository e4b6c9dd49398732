import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../api/shapes'
import { timelineQuery, visitsQuery } from '../../../cases/queries'
import { Button } from '../../../parts/Button'
import { Failure } from '../../../parts/Failure'
import context from '../../case/Context.module.css'
import { Line } from '../Line'
import { VisitSheet } from './VisitSheet'
import { visitActions, type VisitAction } from './fields'

/** How often the applicant came, and what may be done about it. */
export function Visits({ dossier, etag }: { dossier: Dossier; etag: string }) {
  const { t } = useTranslation('visits')
  const [acting, act] = useState<VisitAction>()
  const { data: timeline } = useQuery(timelineQuery(dossier.id))
  const known = timeline?.filter(({ action }) => visitActions.some((one) => one === action)).length ?? 0
  const { data, error, refetch } = useQuery({ ...visitsQuery(dossier.id, known), enabled: known > 0 })
  const possible = visitActions.filter((one) => dossier.actions.some(({ name }) => name === one))
  return (
    <section aria-labelledby="visits" className={context.block}>
      <h2 id="visits">{t('block.title')}</h2>
      <p>{t('block.count', { count: dossier.visits })}</p>
      {error && !data && <Failure error={error} again={() => void refetch()} />}
      {data && (
        <ol className={context.facts}>
          {data.map((visit) => (
            <li key={visit.number}>
              <Line visit={visit} />
            </li>
          ))}
        </ol>
      )}
      {possible.map((one) => (
        <div key={one}>
          <Button onClick={() => act(one)}>{t(`action.${one}`)}</Button>
        </div>
      ))}
      {acting && (
        <VisitSheet
          action={acting}
          dossier={dossier}
          etag={etag}
          another={dossier.visits > 0 || (data?.some(({ state }) => state === 'ASKED') ?? false)}
          onClose={() => act(undefined)}
        />
      )}
    </section>
  )
}
