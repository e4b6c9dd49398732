import { Compass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Page } from '../parts/Page'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <Page title={t('not-found.title')}>
      <Empty icon={Compass} title={t('not-found.what')}>
        <p>{t('not-found.text')}</p>
        <ButtonLink to="/" look="primary">
          {t('not-found.home')}
        </ButtonLink>
      </Empty>
    </Page>
  )
}
