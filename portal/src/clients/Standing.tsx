import { useTranslation } from 'react-i18next'
import { Notice } from '../parts/Notice'
import type { Client } from './shapes'

const kinds = { REQUESTED: 'info', REFUSED: 'bad', SUSPENDED: 'warning', CLOSED: 'info' } as const

/** How a client stands unless all is well, and why; its owner is told what that means. */
export function Standing({ client, own }: { client: Client; own?: boolean }) {
  const { t } = useTranslation('clients')
  const { state, ready } = client
  if (state === 'IN_FORCE') return ready ? null : <Notice title={t('state.not-ready')} />
  const reason = client.history.findLast(({ what }) => what === state)?.reason
  return (
    <Notice kind={kinds[state]} title={t(`state.${state}`)}>
      {reason && <p>{t('state.reason', { reason })}</p>}
      {own && <p>{t(`state.text.${state}`)}</p>}
    </Notice>
  )
}
