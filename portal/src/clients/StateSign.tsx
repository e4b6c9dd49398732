import { useTranslation } from 'react-i18next'
import style from './Clients.module.css'
import type { Client } from './shapes'

export function StateSign({ client: { state } }: { client: Client }) {
  const { t } = useTranslation('clients')
  return (
    <span className={style.sign} data-state={state}>
      {t(`state.${state}`)}
    </span>
  )
}
