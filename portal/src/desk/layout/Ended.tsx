import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { signInPath, useSession } from '../../api/session'
import { ButtonAnchor } from '../../parts/Button'
import { Notice } from '../../parts/Notice'
import style from './Ended.module.css'

/** The session is over, the page is not: what one has typed stays until one has signed in again. */
export function Ended() {
  const { t } = useTranslation('desk')
  const { data: session } = useSession()
  const { pathname, search } = useLocation()
  return (
    <div role="status">
      {session?.ended && (
        <div className={style.ended}>
          <Notice kind="warning" title={t('ended.title')}>
            <p>{t('ended.text')}</p>
            <ButtonAnchor look="plain" href={signInPath('desk', pathname + search)}>
              {t('ended.sign-in')}
            </ButtonAnchor>
          </Notice>
        </div>
      )}
    </div>
  )
}
