import { TicketCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Door } from './Door'
import { Doors } from './Doors'

/** Following a case by what stands on its receipt, for who is not signed in or follows it for somebody. */
export function ByReceipt() {
  const { t } = useTranslation()
  return (
    <Doors title={t('home.receipt')} columns="two">
      <li>
        <Door to="/track" name={t('home.track')} note={t('home.track-note')} icon={TicketCheck} />
      </li>
    </Doors>
  )
}
