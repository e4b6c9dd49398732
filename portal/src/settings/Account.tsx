import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../api/problem'
import { signInPath, signOut, useSession } from '../api/session'
import { Button, ButtonAnchor } from '../parts/Button'
import { Card } from '../parts/Card'
import { Failure } from '../parts/Failure'
import { Notice } from '../parts/Notice'
import { Skeleton } from '../parts/Skeleton'
import style from './Settings.module.css'

/** Who is signed in; the way in and out. */
export function Account() {
  const { t } = useTranslation(['translation', 'settings'])
  const { data: session, error, refetch } = useSession()
  const leaving = useMutation({ mutationFn: (everywhere: boolean) => signOut(everywhere) })
  const busy = leaving.isPending || leaving.isSuccess
  if (!session) return error ? <Failure error={error} again={() => void refetch()} /> : <Skeleton rows={1} />
  return (
    <Card aria-label={t('settings:account')} className={style.account}>
      {session.signedIn ? (
        <>
          <div>
            <p className={style.name}>{session.name}</p>
            <p>{t(session.population === 'OFFICIAL' ? 'settings:official' : 'settings:citizen')}</p>
          </div>
          {leaving.isError && (
            <Notice kind="bad" urgent title={t('settings:sign-out-failed')}>
              <p>
                {t(
                  isProblem(leaving.error, 0) ? 'failure.unreachable.text' : 'settings:sign-out-failed-text',
                )}
              </p>
            </Notice>
          )}
          <Button busy={busy} onClick={() => leaving.mutate(false)}>
            {t('settings:sign-out')}
          </Button>
          <p id="everywhere">{t('settings:everywhere.text')}</p>
          <Button busy={busy} aria-describedby="everywhere" onClick={() => leaving.mutate(true)}>
            {t('settings:everywhere.go')}
          </Button>
        </>
      ) : (
        <>
          <p>{t(session.ended ? 'session.ended' : 'settings:nobody')}</p>
          <ButtonAnchor look="primary" href={signInPath('portal', '/settings')}>
            {t('session.sign-in')}
          </ButtonAnchor>
        </>
      )}
    </Card>
  )
}
