import { useTranslation } from 'react-i18next'
import type { Dossier } from '../api/shapes'
import { useForWhom } from '../cases/useForWhom'
import { agentInWords } from './agentInWords'
import page from './CasePage.module.css'

/** In whose name and by whom, where these are two persons. */
export function Persons({ dossier: { applicant, agent } }: { dossier: Dossier }) {
  const { t } = useTranslation(['case', 'translation'])
  const another = useForWhom(applicant)
  if (!agent && !another) return null
  return (
    <p className={page.note}>
      {t('case.for', { name: applicant.name })}
      {agent && ` · ${t('case.through', { name: agentInWords(agent) })}`}
    </p>
  )
}
