import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import style from './Clients.module.css'
import { nameOf, type Client } from './shapes'
import { StateSign } from './StateSign'

/** A client as a line of a list. */
export function Row({ client, to }: { client: Client; to: string }) {
  const { t } = useTranslation('clients')
  return (
    <Link to={to} className={style.row}>
      <span className={style.words}>
        <strong>{nameOf(client)}</strong>
        <span className={style.soft}>{client.organisation.name}</span>
        <span className={style.soft}>
          {t(`environment.${client.environment}`)}
          {' · '}
          <StateSign client={client} />
        </span>
      </span>
      <ChevronRight aria-hidden size={20} />
    </Link>
  )
}
