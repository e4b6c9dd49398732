import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signInPath } from '../../api/session'
import { isProblem } from '../../api/problem'
import { itemQuery } from '../../items/queries'
import { mandatesForQuery } from '../../mandates/queries'
import { Button, ButtonAnchor } from '../../parts/Button'
import { Notice } from '../../parts/Notice'
import style from '../Actions.module.css'
import type { Applicant } from './openDraft'
import { useOpening } from './useOpening'
import { Whom } from './Whom'

/** Begins the application, after the sign-in if nobody is signed in; for whom is asked of who may act for somebody. */
export function Begin({ item, citizen, anew = false }: { item: string; citizen: boolean; anew?: boolean }) {
  const { t } = useTranslation()
  const [applicant, choose] = useState<Applicant>()
  const audience = useQuery(itemQuery(item)).data?.audience
  const mandates = (useQuery({ ...mandatesForQuery(item), enabled: citizen }).data ?? []).filter(
    ({ grantor }) => audience?.some((kind) => kind === grantor.kind) ?? true,
  )
  const opening = useOpening(item, applicant)
  const signedOut = !citizen || isProblem(opening.error, 401)
  return (
    <div className={anew ? undefined : style.actions}>
      {opening.error && !signedOut && (
        <Notice kind="bad" urgent title={t('apply.start.failed')}>
          <p>{(isProblem(opening.error) && opening.error.detail) || t('failure.unreachable.text')}</p>
        </Notice>
      )}
      {!signedOut && mandates.length > 0 && <Whom mandates={mandates} chosen={applicant} choose={choose} />}
      {signedOut ? (
        <ButtonAnchor look="primary" wide href={signInPath()}>
          {t('apply.start.sign-in')}
        </ButtonAnchor>
      ) : (
        <Button
          look={anew ? 'plain' : 'primary'}
          wide
          busy={opening.isPending}
          onClick={() => opening.mutate()}
        >
          {t(anew ? 'apply.start.anew' : 'apply.start.go')}
        </Button>
      )}
    </div>
  )
}
