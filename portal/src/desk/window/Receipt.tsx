import { CircleCheckBig } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../api/shapes'
import style from '../../apply/Receipt.module.css'
import { agentInWords } from '../../case/agentInWords'
import { Button, ButtonLink } from '../../parts/Button'
import { Page } from '../../parts/Page'
import { dayInWords, momentInWords } from '../../texts/days'
import { language } from '../../texts/texts'

/** What the person takes home: the number, what was handed in, and by when there is an answer. */
export function Receipt({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('window')
  const { applicant, department, item, limits, number, submittedAt } = dossier
  const agent = dossier.agent && agentInWords(dossier.agent)
  const due = limits.find(({ kind }) => kind === 'INTAKE')?.dueOn
  return (
    <Page title={t('receipt.title')} over={item.name}>
      <div className={style.panel} role="status">
        <CircleCheckBig aria-hidden size={40} strokeWidth={1.75} />
        <p>{t(agent ? 'receipt.for-agent' : 'receipt.for', { name: applicant.name, agent })}</p>
        <p>
          {t('receipt.number')}
          <strong className="figures">{number}</strong>
        </p>
      </div>
      <p>
        {t('receipt.at', { department: department.name, at: momentInWords(submittedAt ?? '', language()) })}
      </p>
      {due && <p>{t('receipt.due', { day: dayInWords(due, language()) })}</p>}
      <div className={style.buttons}>
        <Button look="primary" wide onClick={() => print()}>
          {t('receipt.print')}
        </Button>
        <ButtonLink wide to={`/desk/cases/${dossier.id}`}>
          {t('receipt.case')}
        </ButtonLink>
        <ButtonLink look="quiet" to="/desk/window">
          {t('receipt.next')}
        </ButtonLink>
      </div>
    </Page>
  )
}
