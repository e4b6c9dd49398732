import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useForWhom } from '../cases/useForWhom'
import { Notice } from '../parts/Notice'
import { Page } from '../parts/Page'
import { ItemNotices } from './ItemNotices'
import { neighbours, stepsOf, type Step } from './steps'
import { useApplication, useDraft } from './useApplication'

interface Props {
  step: Step
  title: string
  lead?: ReactNode
  children: ReactNode
}

/** One step of an application: which of how many, in words, and the way back. */
export function StepPage({ step, title, lead, children }: Props) {
  const { t } = useTranslation()
  const { item, writing } = useApplication()
  const { joined, dossier } = useDraft()
  const applicant = useForWhom(dossier.applicant)
  const steps = stepsOf(item)
  const { before } = neighbours(steps, step)
  const up = before
    ? { to: `/apply/${writing.id}/${before}`, name: t(`apply.${before}.title`) }
    : { to: `/items/${item.id}`, name: item.name }
  const over = t('apply.step', { name: item.name, step: steps.indexOf(step) + 1, of: steps.length })
  return (
    <Page key={step} title={title} over={over} up={up} lead={lead}>
      {applicant && <p>{t('apply.for', { applicant })}</p>}
      {joined && (
        <Notice>
          <p>{t('apply.joined')}</p>
        </Notice>
      )}
      <ItemNotices />
      {children}
    </Page>
  )
}
