import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Page } from '../../parts/Page'
import { Skeleton } from '../../parts/Skeleton'
import { Help } from '../help/Help'
import { Frame } from '../layout/Frame'
import { Gate } from '../layout/Gate'
import { Start } from './Start'

/** What renders an item's questions is large: it comes once somebody is taken in for. */
const Intake = lazy(async () => ({ default: (await import('./Intake')).Intake }))

/** Takes in for the person in front of a clerk (一窗受理). */
export function Window() {
  const { t } = useTranslation('window')
  const { case: id } = useParams()
  const [helping, help] = useState(false)
  return (
    <Frame onHelp={() => help(true)}>
      <Gate duty="INTAKE">
        {id ? (
          <Suspense fallback={<Skeleton head rows={4} />}>
            <Intake key={id} id={id} />
          </Suspense>
        ) : (
          <Page title={t('start.title')} lead={t('start.lead')}>
            <Start />
          </Page>
        )}
      </Gate>
      {helping && <Help onClose={() => help(false)} />}
    </Frame>
  )
}
