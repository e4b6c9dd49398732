import { useTranslation } from 'react-i18next'
import type { Acting } from '../api/actions'
import { signInPath, useSession } from '../api/session'
import { ButtonAnchor } from '../parts/Button'
import { SessionEnded } from '../parts/ForCitizens'
import { Notice } from '../parts/Notice'
import { momentInWords } from '../texts/days'
import { language } from '../texts/texts'
import { happened } from './happened'

/** Why it was not done, what is kept, and what to do now. */
export function Trouble({ acting: { changed, problem } }: { acting: Acting }) {
  const { t } = useTranslation(['case', 'translation'])
  const { data: session } = useSession()
  if (session?.ended && !session.signedIn) return <SessionEnded />
  if (changed) {
    const { entry, possible } = changed
    return (
      <Notice
        kind="warning"
        urgent
        title={
          entry
            ? t('trouble.changed', { what: happened(entry, t), at: momentInWords(entry.at, language()) })
            : t('trouble.elsewhere')
        }
      >
        <p>{t(possible ? 'trouble.still' : 'trouble.no-longer')}</p>
      </Notice>
    )
  }
  if (!problem) return null
  if (problem.challenge)
    return (
      <Notice kind="warning" urgent title={problem.title}>
        <p>{t('trouble.step-up')}</p>
        <ButtonAnchor href={signInPath('portal', undefined, problem.challenge)}>
          {t('translation:session.sign-in')}
        </ButtonAnchor>
      </Notice>
    )
  const passing = problem.passing
  return (
    <Notice kind="bad" urgent title={passing ? t('trouble.passing') : problem.title || t('trouble.other')}>
      <p>{passing ? t('trouble.passing-text') : problem.detail || t('trouble.other-text')}</p>
    </Notice>
  )
}
