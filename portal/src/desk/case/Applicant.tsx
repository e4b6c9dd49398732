import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../api/shapes'
import { agentInWords } from '../../case/agentInWords'
import { momentInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import style from './Context.module.css'

/** In whose name and by whom, how to be served, who holds the case. */
export function Applicant({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('desk')
  const facts: [string, string | undefined][] = [
    [t('case.applicant'), dossier.applicant.name],
    [t('case.agent'), dossier.agent ? agentInWords(dossier.agent) : undefined],
    [t('case.kind'), t(`kind.${dossier.applicant.kind}`)],
    [t('case.submitted'), dossier.submittedAt ? momentInWords(dossier.submittedAt, language()) : undefined],
    [t('case.service'), t(dossier.agreesToElectronicService ? 'case.electronic' : 'case.on-paper')],
    [t('case.handler'), dossier.handlerName ?? undefined],
  ]
  return (
    <section aria-labelledby="applicant" className={style.block}>
      <h2 id="applicant">{t('case.applicant')}</h2>
      <dl className={style.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
