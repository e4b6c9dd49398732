import { useTranslation } from 'react-i18next'
import { signInPath } from '../../api/session'
import { isProblem } from '../../api/problem'
import { Button, ButtonAnchor } from '../../parts/Button'
import { Notice } from '../../parts/Notice'
import style from '../Actions.module.css'
import { useOpening } from './useOpening'

/** Begins the application, after the sign-in if nobody is signed in. */
export function Begin({ item, citizen, anew = false }: { item: string; citizen: boolean; anew?: boolean }) {
  const { t } = useTranslation()
  const opening = useOpening(item)
  const signedOut = !citizen || isProblem(opening.error, 401)
  return (
    <div className={anew ? undefined : style.actions}>
      {opening.error && !signedOut && (
        <Notice kind="bad" urgent title={t('apply.start.failed')}>
          <p>{(isProblem(opening.error) && opening.error.detail) || t('failure.unreachable.text')}</p>
        </Notice>
      )}
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
