import { Clock, Footprints, Gift, UserRound, Wallet, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../api/shapes'
import { limitInWords } from './limits'
import style from './Facts.module.css'

/** Five facts in one glance: who for, what you get, how long, what it costs, how many visits. */
export function Facts({ item }: { item: Item }) {
  const { t } = useTranslation()
  const { audience, result, fee, visits, limits } = item
  const promise = limits?.PROMISE
  const statutory = limits?.STATUTORY
  if (!audience && !result && !fee && !visits && !promise) return null
  return (
    <dl className={style.facts}>
      {audience && (
        <Fact icon={UserRound} name={t('item.who')}>
          {audience.map((kind) => t(`audience.${kind}`)).join(t('app.and'))}
        </Fact>
      )}
      {result?.name && (
        <Fact icon={Gift} name={t('item.result')} note={delivery(result.delivery)}>
          {result.name}
        </Fact>
      )}
      {promise && (
        <Fact
          icon={Clock}
          name={t('item.how-long')}
          note={statutory && t('item.statutory', { limit: limitInWords(known(statutory), t) })}
        >
          {item.handlingType === 'ON_THE_SPOT' ? t('item.on-the-spot') : limitInWords(known(promise), t)}
        </Fact>
      )}
      {fee && (
        <Fact icon={Wallet} name={t('item.cost')}>
          {t(fee.charged ? 'item.charged' : 'item.free')}
        </Fact>
      )}
      {visits && (
        <Fact icon={Footprints} name={t('item.come')} note={visits.reason ?? undefined}>
          {t('item.visits', { count: visits.count })}
        </Fact>
      )}
    </dl>
  )

  function delivery(ways: ('ELECTRONIC' | 'POST' | 'WINDOW')[]): string {
    return ways.map((way) => t(`delivery.${way}`)).join(t('app.or'))
  }
}

function known(limit: { amount?: number; unit?: 'WORKING_DAYS' | 'CALENDAR_DAYS' | 'MONTHS' }) {
  return { amount: limit.amount ?? 0, unit: limit.unit ?? 'WORKING_DAYS' }
}

interface FactProps {
  icon: LucideIcon
  name: string
  note?: string | undefined
  children: ReactNode
}

function Fact({ icon: Icon, name, note, children }: FactProps) {
  return (
    <div className={style.fact}>
      <Icon aria-hidden size={22} strokeWidth={1.75} className={style.icon} />
      <dt>{name}</dt>
      <dd>
        <strong>{children}</strong>
        {note && <span>{note}</span>}
      </dd>
    </div>
  )
}
