import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { perform, type Seen } from '../../api/actions'
import { isProblem } from '../../api/problem'
import { queries } from '../../api/queries'
import type { RemedyWay } from '../../api/shapes'
import { useAttempt } from '../../api/useAttempt'
import { Button } from '../../parts/Button'
import { Notice } from '../../parts/Notice'
import { dayInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import style from '../rating/Rating.module.css'

const actions = { APPEAL: 'APPEAL', COMPLAINT: 'COMPLAIN' } as const

/** One remedy: who decides on it, until when it may be filed, and the way to its form; why not, where it is not open. */
export function Way({ way: { kind, standing, until, department }, seen }: { way: RemedyWay; seen: Seen }) {
  const { t } = useTranslation('case')
  const go = useNavigate()
  const keyOf = useAttempt()
  const link = seen.actions.find(({ name }) => name === actions[kind])
  const opening = useMutation({
    mutationFn: async () => {
      if (!link) throw new Error(`${kind} is not among the actions`)
      return (await perform(link, seen.etag, keyOf({ kind }), {})).data
    },
    onSuccess: async ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['cases'] })
      await go(`/apply/${id}/form`)
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['cases'] }),
  })
  if (standing === 'FILED') return null
  const day = until ? dayInWords(until, language()) : ''
  return (
    <div className={style.form}>
      <div>
        <h3 className={style.label}>{t(`remedies.kind.${kind}`)}</h3>
        <p>
          {t(`remedies.standing.${standing}`, { department: department?.name ?? '', day })}{' '}
          {standing === 'OPEN' && until && t('remedies.until', { day })}
        </p>
      </div>
      {opening.isError && (
        <Notice
          kind="bad"
          urgent
          title={(isProblem(opening.error) && opening.error.title) || t('trouble.other')}
        >
          <p>{(isProblem(opening.error) && opening.error.detail) || t('trouble.other-text')}</p>
        </Notice>
      )}
      {standing === 'OPEN' && (
        <div>
          <Button busy={opening.isPending} onClick={() => opening.mutate()}>
            {t(`remedies.begin.${kind}`)}
          </Button>
        </div>
      )}
    </div>
  )
}
