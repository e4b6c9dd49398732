import { LogIn } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { signInPath } from '../api/session'
import { ButtonAnchor } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Page } from '../parts/Page'

/** A draft is its applicant's: sign in, and come back here. */
export function SignedOut() {
  const { t } = useTranslation()
  return (
    <Page title={t('apply.signed-out.title')}>
      <Empty icon={LogIn} title={t('apply.signed-out.what')}>
        <p>{t('apply.signed-out.text')}</p>
        <ButtonAnchor look="primary" href={signInPath()}>
          {t('session.sign-in')}
        </ButtonAnchor>
      </Empty>
    </Page>
  )
}
