import { useMutation } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isProblem } from '../api/problem'
import { useAttempt } from '../api/useAttempt'
import { Button, ButtonLink } from '../parts/Button'
import { Field } from '../parts/Field'
import { SessionEnded } from '../parts/ForCitizens'
import { Page } from '../parts/Page'
import style from './Mandates.module.css'
import { changed } from './queries'
import { Refusal } from './Refusal'

interface Props<Name extends string> {
  title: string
  lead: string
  follows: string
  fields: { name: Name; label: string; hint?: string }[]
  send: (said: Record<Name, string>, key: string) => Promise<unknown>
}

/** Asks for what a registry confirms; all of it is needed. */
export function Registration<Name extends string>({ title, lead, follows, fields, send }: Props<Name>) {
  const { t } = useTranslation()
  const { t: words } = useTranslation('mandates')
  const navigate = useNavigate()
  const keyOf = useAttempt()
  const [said, say] = useState<Partial<Record<Name, string>>>({})
  const [tried, setTried] = useState(false)
  const of = (name: Name) => said[name] ?? ''
  const registering = useMutation({
    mutationFn: () => {
      const body = Object.fromEntries(fields.map(({ name }) => [name, of(name).trim()])) as Record<
        Name,
        string
      >
      return send(body, keyOf(body))
    },
    onSuccess: async () => {
      await changed()
      await navigate('/mandates')
    },
  })
  const wrong = isProblem(registering.error) ? registering.error.pointers() : new Map<string, string>()
  const lacks = (name: Name) => !of(name).trim()
  const register = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!fields.some(({ name }) => lacks(name)) && !registering.isPending) registering.mutate()
  }
  return (
    <Page title={title} lead={lead} up={{ to: '/mandates', name: t('mandates.title') }}>
      <SessionEnded />
      <form className={style.form} onSubmit={register} noValidate>
        <Refusal error={registering.error} />
        {fields.map(({ name, label, hint }) => (
          <Field
            key={name}
            label={label}
            hint={hint}
            value={of(name)}
            error={wrong.get(`/${name}`) ?? (tried && lacks(name) ? t('mandates.new.missing') : undefined)}
            put={(value) => say({ ...said, [name]: value })}
          />
        ))}
        <p>{follows}</p>
        <div className={style.buttons}>
          <Button type="submit" look="primary" busy={registering.isPending} onClick={undefined}>
            {words('mine.go')}
          </Button>
          <ButtonLink to="/mandates">{t('mandates.cancel')}</ButtonLink>
        </div>
      </form>
    </Page>
  )
}
