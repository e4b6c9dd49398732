import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '../api/client'
import { queries } from '../api/queries'
import { signInPath, useSession } from '../api/session'
import { Button, ButtonAnchor } from '../parts/Button'
import { Card } from '../parts/Card'
import { Failure } from '../parts/Failure'
import { Field } from '../parts/Field'
import { Notice } from '../parts/Notice'
import { Skeleton } from '../parts/Skeleton'
import { timeInWords } from '../texts/days'
import { language } from '../texts/texts'
import style from './Me.module.css'
import { identityQuery } from './queries'
import { Refused } from './Refused'

const levels = [1, 2, 3] as const

/** How surely one is known, and the way to have it raised. */
export function Identity() {
  const { t } = useTranslation(['translation', 'me'])
  const { data: session } = useSession()
  const found = useQuery({ ...identityQuery, enabled: session?.signedIn === true })
  const [done, setDone] = useState(false)
  const known = found.data
  const level = levels.find((each) => each === known?.assurance) ?? 1
  return (
    <Card aria-labelledby="identity" className={style.card}>
      <h2 id="identity">{t('me:identity.title')}</h2>
      {found.isPending && <Skeleton rows={1} />}
      {found.isError && !known && (
        <Failure error={found.error} again={() => void found.refetch()} kept={t('me:identity.kept')} />
      )}
      {known && (
        <p>
          <strong>{t(`me:identity.level.${level}`)}</strong>
        </p>
      )}
      {known?.number && (
        <p>
          {t('me:identity.kept-number')} <span className="figures">{known.number}</span>
        </p>
      )}
      {known && known.assurance > known.inToken && (
        <Notice kind="good" urgent={done} title={t(done ? 'me:identity.done' : 'me:identity.later')}>
          <p>{t('me:identity.when')}</p>
          <ButtonAnchor href={signInPath('portal', '/me', { acr: undefined, maxAge: '0' })}>
            {t('me:identity.now')}
          </ButtonAnchor>
        </Notice>
      )}
      {known?.assurance === 1 && <Confirm onDone={() => setDone(true)} />}
      {known && known.assurance < 3 && <WindowCode />}
    </Card>
  )
}

/** By which a clerk, who sees the identity document, knows which account it is. */
function WindowCode() {
  const { t } = useTranslation(['translation', 'me'])
  const showing = useMutation({ mutationFn: () => body(api.PUT('/v1/me/identity/code')) })
  return (
    <div className={style.form}>
      <p>{t('me:identity.window')}</p>
      <Refused error={showing.error} />
      {showing.data && (
        <p role="status">
          {t('me:identity.code')} <strong className={style.code}>{showing.data.code}</strong>{' '}
          {t('me:identity.until', { time: timeInWords(showing.data.until, language()) })}
        </p>
      )}
      <Button busy={showing.isPending} onClick={() => showing.mutate()}>
        {t('me:identity.show')}
      </Button>
    </div>
  )
}

/** The name is the account's; only the number is asked. */
function Confirm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['translation', 'me'])
  const { data: session } = useSession()
  const [number, setNumber] = useState('')
  const [tried, setTried] = useState(false)
  const name = session?.name ?? ''
  const confirming = useMutation({
    mutationFn: () => body(api.PUT('/v1/me/identity', { body: { name, number: number.trim() } })),
    onSuccess: (known) => {
      queries.setQueryData(identityQuery.queryKey, known)
      onDone()
    },
  })
  const wrong = /^[1-9]\d{16}[\dXx]$/.test(number.trim()) ? undefined : t('me:identity.wrong')
  const carryOut = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (!wrong) confirming.mutate()
  }
  return (
    <form className={style.form} onSubmit={carryOut} noValidate>
      <p>{t('me:identity.why')}</p>
      <Refused error={confirming.error} />
      <p>{t('me:identity.name', { name })}</p>
      <Field
        label={t('me:identity.number')}
        hint={t('me:identity.hint')}
        value={number}
        error={tried ? wrong : undefined}
        put={setNumber}
        maxLength={18}
      />
      <Button type="submit" look="primary" busy={confirming.isPending}>
        {t('me:identity.go')}
      </Button>
    </form>
  )
}
