import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../parts/Card'
import style from './Clients.module.css'
import { GrantFacts } from './Grant'
import type { Client } from './shapes'

/** What is asked for instead of what was approved. */
export function Wanted({ client: { wanted }, children }: { client: Client; children?: ReactNode }) {
  const { t } = useTranslation('clients')
  if (!wanted) return null
  return (
    <Card aria-labelledby="wanted">
      <h2 id="wanted">{t('change.wanted')}</h2>
      <p>{t('change.wanted-text')}</p>
      <dl className={style.facts}>
        <GrantFacts grant={wanted} production />
      </dl>
      {children}
    </Card>
  )
}
