import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Notice } from '../../../parts/Notice'
import { importQuery, type Done } from './calls'
import { Counts } from './Counts'
import style from './Import.module.css'

/** What was done, and how far the accounts at the sign-on are by now. */
export function Progress({ done, onAnother }: { done: Done; onAnother: () => void }) {
  const { t } = useTranslation('officials')
  const { data, isError } = useQuery(importQuery(done))
  const { all, inStep } = data.accounts
  return (
    <Card className={style.outcome}>
      <Notice kind="good" urgent title={t('import.done')} />
      <Counts counts={done.counts} />
      {all > 0 && (
        <label className={style.progress}>
          {inStep < all ? t('import.accounts', { done: inStep, all }) : t('import.accounts-done')}
          <progress max={all} value={inStep} />
        </label>
      )}
      {isError && <Notice kind="warning" title={t('import.accounts-failed')} />}
      <div className={style.ways}>
        {done.counts.proposed > 0 ? (
          <ButtonLink to="/desk/officials?waiting=true">{t('import.second')}</ButtonLink>
        ) : (
          <ButtonLink to="/desk/officials">{t('import.officials')}</ButtonLink>
        )}
        <Button look="quiet" onClick={onAnother}>
          {t('import.another')}
        </Button>
      </div>
    </Card>
  )
}
