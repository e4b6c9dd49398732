import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../api/shapes'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Logo } from '../parts/Logo'
import { momentInWords } from '../texts/days'
import { language } from '../texts/texts'
import { ConsentedCases } from './ConsentedCases'
import style from './Consents.module.css'
import { WithdrawDialog } from './WithdrawDialog'

const words = {
  'items.read': 'data.items-read',
  'cases.read': 'data.cases-read',
  'cases.submit': 'data.cases-submit',
  'people.read': 'data.people-read',
} as const

interface Props {
  consent: Consent
  withdrawn: (name: string) => void
}

/** A receipt: whose application, for what, which data, since when, and whether it is still in force. */
export function ConsentCard({ consent, withdrawn }: Props) {
  const { t } = useTranslation('consents')
  const [asking, ask] = useState(false)
  const { id, recipient, purpose, data, givenAt, endedAt, endedBy } = consent
  return (
    <Card role="group" aria-labelledby={id} className={style.card}>
      <header className={style.head}>
        <span className={style.named}>
          {recipient.logo && <Logo url={recipient.logo} />}
          <h2 id={id}>{recipient.name}</h2>
        </span>
        <span className={style.sign} data-ended={endedAt ? true : undefined}>
          {t(endedAt ? 'page.ended' : 'page.in-force')}
        </span>
      </header>
      <p>{recipient.organisation}</p>
      <p>{t('card.purpose', { purpose })}</p>
      <ul className={style.data}>
        {data.length === 0 && <li>{t('card.nothing')}</li>}
        {data.map((one) => (
          <li key={one}>{t(words[one])}</li>
        ))}
      </ul>
      <p className={style.soft}>
        {t('card.given', { at: momentInWords(givenAt, language()) })}
        {endedAt && ` · ${t(`end.${endedBy ?? 'WITHDRAWAL'}`, { at: momentInWords(endedAt, language()) })}`}
      </p>
      <p className={style.soft}>{t('card.id', { id })}</p>
      <ConsentedCases consent={consent} />
      {!endedAt && (
        <div>
          <Button onClick={() => ask(true)} aria-describedby={id}>
            {t('withdraw.button')}
          </Button>
        </div>
      )}
      {asking && <WithdrawDialog consent={consent} close={() => ask(false)} withdrawn={withdrawn} />}
    </Card>
  )
}
