import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Acting } from '../../api/actions'
import { isProblem, type Challenge } from '../../api/problem'
import { useSession } from '../../api/session'
import type { TimelineEntry } from '../../api/shapes'
import { caseQuery, timelineQuery } from '../../cases/queries'
import { Button } from '../../parts/Button'
import { Notice } from '../../parts/Notice'
import { momentInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import type { Offered } from '../actions'
import { who } from '../case/who'
import { Ended } from '../layout/Ended'
import { Kept } from './Kept'
import type { Words } from './words'

interface Props {
  id: string
  acting: Acting
  possible: boolean
  words: Words
  action: Offered
  onStepUp: (challenge: Challenge) => void
}

/** Why it was not done, what is kept, and what to do now. */
export function Trouble({ id, acting: { changed, problem }, possible, words, action, onStepUp }: Props) {
  const { t } = useTranslation('desk')
  const { data: timeline } = useQuery(timelineQuery(id))
  const { error: hidden } = useQuery(caseQuery(id))
  const { data: session } = useSession()
  if (session?.ended) return <Ended />
  const quicker = problem?.members.lastChange as TimelineEntry | undefined
  if (quicker && isProblem(hidden, 404))
    return (
      <Notice kind="warning" urgent title={changedInWords(quicker, t)}>
        <p>{t('trouble.over')}</p>
        <Kept words={words} />
      </Notice>
    )
  if (changed || !possible) {
    const last = changed?.entry ?? timeline?.at(-1)
    return (
      <Notice
        kind="warning"
        urgent
        title={last ? changedInWords(last, t) : t('trouble.gone', { action: t(`action.${action}`) })}
      >
        <p>{t(possible ? 'trouble.still' : 'trouble.no-longer')}</p>
        {!possible && <Kept words={words} />}
      </Notice>
    )
  }
  if (!problem) return null
  const { challenge } = problem
  if (challenge)
    return (
      <Notice kind="warning" urgent title={t('trouble.step-up.title')}>
        <p>{t('trouble.step-up.text')}</p>
        <Button onClick={() => onStepUp(challenge)}>{t('trouble.step-up.go')}</Button>
      </Notice>
    )
  if (problem.errors.length > 0) return <Notice kind="bad" urgent title={t('trouble.fields')} />
  const kind = problem.code === 'own-case' ? 'own' : problem.passing ? 'passing' : 'other'
  return (
    <Notice kind="bad" urgent title={kind === 'other' ? problem.title : t(`trouble.${kind}.title`)}>
      <p>{kind === 'other' ? problem.detail : t(`trouble.${kind}.text`)}</p>
      {problem.traceId && kind === 'other' && (
        <p className="figures">{t('trouble.trace', { trace: problem.traceId })}</p>
      )}
    </Notice>
  )
}

/** Who was quicker, when, and what he did. */
function changedInWords(last: TimelineEntry, t: TFunction<'desk'>): string {
  return t('trouble.changed', {
    who: who(last, t),
    at: momentInWords(last.at, language()),
    what: t(`event.${last.action as 'ACCEPT'}`),
  })
}
