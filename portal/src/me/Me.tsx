import { useTranslation } from 'react-i18next'
import { ForCitizens, SessionEnded } from '../parts/ForCitizens'
import { Page } from '../parts/Page'
import { Data } from './Data'
import { ElectronicService } from './ElectronicService'
import { Erasure } from './Erasure'
import { Identity } from './Identity'
import { Letters } from './Letters'

/** How surely one is known, and what is kept of one. */
export function Me() {
  const { t } = useTranslation(['translation', 'me'])
  return (
    <ForCitizens title={t('me:page.title')} why={t('me:page.sign-in')}>
      <Page
        title={t('me:page.title')}
        up={{ to: '/settings', name: t('nav.settings') }}
        lead={t('me:page.lead')}
      >
        <SessionEnded />
        <Identity />
        <Letters />
        <ElectronicService />
        <Data />
        <Erasure />
      </Page>
    </ForCitizens>
  )
}
