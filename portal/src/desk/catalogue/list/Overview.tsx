import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Button, ButtonLink } from '../../../parts/Button'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { conflictsQuery } from '../queries'
import { useEditing } from '../useEditing'
import { Drafts } from './Drafts'
import { Items } from './Items'
import { NewSheet } from './NewSheet'
import style from '../Catalogue.module.css'

/** What an editor works on: what has to be settled, what is open, and all items of the own departments. */
export function Overview() {
  const { t } = useTranslation('catalogue')
  const { departments } = useEditing()
  const [adding, add] = useState(false)
  const conflicts = useInfiniteQuery(conflictsQuery()).data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Page title={t('all.title')} lead={t('all.lead')}>
      <div className={style.buttons}>
        <Button look="primary" onClick={() => add(true)}>
          {t('new.button')}
        </Button>
        <ButtonLink look="quiet" to="/desk/catalogue/adopting">
          {t('adopting.title')}
        </ButtonLink>
        <ButtonLink look="quiet" to="/desk/catalogue/quality">
          {t('quality.title')}
        </ButtonLink>
      </div>
      {conflicts.length > 0 && (
        <Notice kind="warning" title={t('conflicts.some', { count: conflicts.length })}>
          <Link to="/desk/catalogue/conflicts">{t('conflicts.link')}</Link>
        </Notice>
      )}
      <Drafts />
      <Items departments={departments} />
      {adding && <NewSheet departments={departments} onClose={() => add(false)} />}
    </Page>
  )
}
