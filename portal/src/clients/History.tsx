import { useTranslation } from 'react-i18next'
import { Card } from '../parts/Card'
import { momentInWords } from '../texts/days'
import { language } from '../texts/texts'
import style from './Clients.module.css'
import type { Client } from './shapes'

/** Who did what to a client, when and why, the latest first. */
export function History({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  return (
    <Card aria-labelledby="history">
      <h2 id="history">{t('one.history')}</h2>
      <ol className={style.history}>
        {client.history.toReversed().map(({ what, at, name, reason }) => (
          <li key={at + what}>
            {t(`did.${what}`, { name: name ?? t('one.someone') })}
            <span className={style.soft}> {momentInWords(at, language())}</span>
            {reason && <p className={style.soft}>{t('state.reason', { reason })}</p>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
