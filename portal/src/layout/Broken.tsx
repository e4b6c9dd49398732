import { Unplug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Page } from '../parts/Page'

/** A page that could not be shown, as when its script did not arrive or is gone with an older version. */
export function Broken() {
  const { t } = useTranslation()
  return (
    <main>
      <Page title={t('broken.title')}>
        <Empty icon={Unplug} title={t('broken.what')} alert>
          <p>{t('broken.text')}</p>
          <Button look="primary" onClick={() => location.reload()}>
            {t('broken.again')}
          </Button>
        </Empty>
      </Page>
    </main>
  )
}
