import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ScrollRestoration } from 'react-router'
import { LiveInbox } from '../../inbox/LiveInbox'
import layout from '../../layout/Layout.module.css'
import { Offline } from '../../layout/Offline'
import { DeskHeader } from './DeskHeader'
import { Ended } from './Ended'

/** The frame around the desk: its own header, no doors of the citizens' portal. */
export function Frame({ onHelp, children }: { onHelp: () => void; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={layout.frame} data-focused="">
      <a className={layout.skip} href="#main">
        {t('app.skip')}
      </a>
      <DeskHeader onHelp={onHelp} />
      <LiveInbox population="OFFICIAL" />
      <Offline />
      <Ended />
      <main id="main" className={layout.main} tabIndex={-1}>
        {children}
      </main>
      <ScrollRestoration />
    </div>
  )
}
