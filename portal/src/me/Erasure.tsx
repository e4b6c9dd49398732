import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answer, api } from '../api/client'
import { queries } from '../api/queries'
import { useSession } from '../api/session'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Notice } from '../parts/Notice'
import style from './Me.module.css'
import { erasureQuery } from './queries'
import { Refused } from './Refused'

const places = {
  CASES: '/cases',
  MANDATES: '/mandates',
  ORGANISATION_ROLES: '/mandates',
  APPLICATIONS: '/clients',
  CONSENTS: '/consents',
} as const

/** The end of the account: first what stands in the way, then what goes and what stays, then a second word. */
export function Erasure() {
  const { t } = useTranslation(['translation', 'me'])
  const { data: session } = useSession()
  const [asked, ask] = useState(false)
  const seen = useQuery({ ...erasureQuery, enabled: asked && session?.signedIn === true })
  const hindrances = seen.data?.data.hindrances ?? []
  const erasing = useMutation({
    mutationFn: () =>
      answer(api.DELETE('/v1/me', { params: { header: { 'If-Match': seen.data?.etag ?? '' } } })),
    onSuccess: () => {
      sessionStorage.clear()
      queries.clear()
      location.assign('/')
    },
  })
  return (
    <Card aria-labelledby="erasure" className={style.card}>
      <h2 id="erasure">{t('me:erasure.title')}</h2>
      <p>{t('me:erasure.text')}</p>
      <Refused error={erasing.error ?? seen.error} />
      {!asked && (
        <div>
          <Button onClick={() => ask(true)}>{t('me:erasure.begin')}</Button>
        </div>
      )}
      {hindrances.length > 0 && (
        <Notice kind="warning" urgent title={t('me:erasure.first')}>
          <ul>
            {hindrances.map(({ kind, ids }) => (
              <li key={kind}>
                <Link to={places[kind]}>{t(`me:erasure.what.${kind}`, { count: ids.length })}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {asked && seen.data && hindrances.length === 0 && (
        <Notice kind="warning" urgent title={t('me:erasure.sure')}>
          <p>{t('me:erasure.stays')}</p>
          <div className={style.buttons}>
            <Button onClick={() => ask(false)}>{t('me:erasure.keep')}</Button>
            <Button
              look="danger"
              busy={erasing.isPending || erasing.isSuccess}
              onClick={() => erasing.mutate()}
            >
              {t('me:erasure.go')}
            </Button>
          </div>
        </Notice>
      )}
    </Card>
  )
}
