import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '../api/client'
import { isProblem } from '../api/problem'
import { queries } from '../api/queries'
import { signInPath, useSession } from '../api/session'
import { Button, ButtonAnchor } from '../parts/Button'
import { Card } from '../parts/Card'
import { Field } from '../parts/Field'
import { Notice } from '../parts/Notice'
import { emailQuery } from './address'
import style from './Settings.module.css'

/** The address letters go to; another one is proven by a code before it takes its place. */
export function Email() {
  const { t } = useTranslation(['translation', 'settings'])
  const { data: session } = useSession()
  const citizen = session?.signedIn === true && session.population === 'CITIZEN'
  const { data: email, isError } = useQuery({ ...emailQuery, enabled: citizen })
  const [changing, change] = useState(false)
  const [done, setDone] = useState(false)
  if (!citizen) return null
  return (
    <Card aria-labelledby="email" className={style.display}>
      <h2 id="email">{t('settings:email.title')}</h2>
      {isError && <p>{t('settings:email.unknown')}</p>}
      {email && (
        <p>
          {email.address ? (
            <strong className={style.address}>{email.address}</strong>
          ) : (
            t('settings:email.none')
          )}
          {email.address && !email.verified && ` · ${t('settings:email.unproven')}`}
        </p>
      )}
      {done && <Notice kind="good" urgent title={t('settings:email.done')} />}
      {changing ? (
        <Change
          onDone={() => {
            change(false)
            setDone(true)
          }}
        />
      ) : (
        <div>
          <Button onClick={() => change(true)}>{t('settings:email.change')}</Button>
        </div>
      )}
    </Card>
  )
}

/** First the address, then the code that was mailed to it. */
function Change({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['translation', 'settings'])
  const [address, setAddress] = useState('')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const sending = useMutation({
    mutationFn: () => body(api.PUT('/v1/me/email/code', { body: { address: address.trim() } })),
    onSuccess: () => {
      setCode('')
      setTried(false)
    },
  })
  const proving = useMutation({
    mutationFn: () => body(api.PUT('/v1/me/email', { body: { address: address.trim(), code: code.trim() } })),
    onSuccess: (email) => {
      queries.setQueryData(emailQuery.queryKey, email)
      onDone()
    },
  })
  const sent = sending.isSuccess
  const wrong = sent
    ? /^\d{6}$/.test(code.trim())
      ? undefined
      : t('settings:email.code-wrong')
    : /^[^@\s]{1,64}@[^@\s]{1,190}$/.test(address.trim())
      ? undefined
      : t('settings:email.address-wrong')
  const carryOut = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (!wrong) (sent ? proving : sending).mutate()
  }
  return (
    <form className={`${style.errand} ${style.narrow}`} onSubmit={carryOut} noValidate>
      <Refused error={proving.error ?? sending.error} />
      {sent ? (
        <>
          <p role="status">{t('settings:email.sent', { address: address.trim() })}</p>
          <Field
            label={t('settings:email.code')}
            value={code}
            error={tried ? wrong : undefined}
            put={setCode}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
          />
        </>
      ) : (
        <Field
          type="email"
          label={t('settings:email.new')}
          value={address}
          error={tried ? wrong : undefined}
          put={setAddress}
          autoComplete="email"
          maxLength={255}
        />
      )}
      <Button type="submit" look="primary" busy={sending.isPending || proving.isPending}>
        {t(sent ? 'settings:email.prove' : 'settings:email.send')}
      </Button>
      {sent && (
        <Button look="quiet" onClick={() => sending.reset()}>
          {t('settings:email.again')}
        </Button>
      )}
    </form>
  )
}

/** Why it was not done; a sign-in of long ago has to be made again first. */
function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation(['translation', 'settings'])
  if (!error) return null
  const problem = isProblem(error) ? error : undefined
  if (problem?.challenge)
    return (
      <Notice kind="warning" urgent title={t('settings:email.sign-in')}>
        <ButtonAnchor href={signInPath('portal', '/settings', problem.challenge)}>
          {t('session.sign-in')}
        </ButtonAnchor>
      </Notice>
    )
  return (
    <Notice kind="bad" urgent title={problem?.title ?? t('settings:email.failed')}>
      {problem?.detail && <p>{problem.detail}</p>}
    </Notice>
  )
}
