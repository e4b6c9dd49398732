import { useInfiniteQuery } from '@tanstack/react-query'
import { Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { Button, ButtonLink } from '../../parts/Button'
import { Rows } from '../../parts/Card'
import { Empty } from '../../parts/Empty'
import { Failure } from '../../parts/Failure'
import { Field } from '../../parts/Field'
import { More } from '../../parts/More'
import { Page } from '../../parts/Page'
import { Skeleton } from '../../parts/Skeleton'
import { useSettled } from '../../search/useSettled'
import { AddSheet } from './AddSheet'
import { officialsQuery } from './queries'
import style from './Officials.module.css'

/** The officials of the reader's regions; what waits for a second person is one tap away. */
export function List() {
  const { t } = useTranslation(['desk', 'officials'])
  const [params, setParams] = useSearchParams()
  const [words, type] = useState('')
  const [adding, add] = useState(false)
  const waiting = params.get('waiting') === 'true'
  const q = useSettled(words.trim())
  const found = useInfiniteQuery({
    ...officialsQuery({ ...(q ? { q } : {}), ...(waiting ? { waiting } : {}) }),
    placeholderData: (before) => before,
  })
  const officials = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('officials.title')} lead={t('officials.lead')}>
      <div className={style.buttons}>
        <Button look="primary" onClick={() => add(true)}>
          {t('officials:add.button')}
        </Button>
        <ButtonLink to="/desk/officials/import">{t('officials:import.link')}</ButtonLink>
      </div>
      <div className={style.filters} role="search">
        <Field
          type="search"
          label={t('officials.search')}
          error={undefined}
          maxLength={100}
          value={words}
          put={type}
        />
        <label className={style.check}>
          <input
            type="checkbox"
            checked={waiting}
            onChange={({ target }) => setParams(target.checked ? { waiting: 'true' } : {}, { replace: true })}
          />
          {t('officials.waiting')}
        </label>
      </div>
      <p role="status" className="unseen">
        {found.isSuccess && t('officials.found', { count: officials.length })}
      </p>
      {found.isPending && <Skeleton rows={5} />}
      {found.isError && !found.data && <Failure error={found.error} again={() => void found.refetch()} />}
      {found.isSuccess && officials.length === 0 && (
        <Empty icon={Users} title={t(waiting ? 'officials.none-waiting' : 'officials.none')}>
          <p>{t('officials.none-text')}</p>
        </Empty>
      )}
      {officials.length > 0 && (
        <Rows>
          {officials.map((one) => (
            <li key={one.id}>
              <Link to={`/desk/officials/${one.id}`} className={style.row}>
                <strong>{one.name}</strong>
                <span className={style.soft}>{one.username}</span>
                <span className={style.soft}>{one.department.name}</span>
                {one.waiting && <span className={style.sign}>{t('officials.waits')}</span>}
                {one.account === 'TAKEN' && <span className={style.sign}>{t('officials.taken')}</span>}
              </Link>
            </li>
          ))}
        </Rows>
      )}
      <More of={found} />
      {adding && <AddSheet onClose={() => add(false)} />}
    </Page>
  )
}
