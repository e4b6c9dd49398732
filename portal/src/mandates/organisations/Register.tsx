import { useMutation } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { answer, api } from '../../api/client'
import { isProblem } from '../../api/problem'
import { Button, ButtonLink } from '../../parts/Button'
import { Field } from '../../parts/Field'
import { SessionEnded } from '../../parts/ForCitizens'
import { Page } from '../../parts/Page'
import style from '../Mandates.module.css'
import { changed } from '../queries'
import { Refusal } from '../Refusal'

/** Registers the organisation I legally represent; the registry confirms it. */
export function Register() {
  const { t } = useTranslation()
  const { t: words } = useTranslation('mandates')
  const navigate = useNavigate()
  const [said, say] = useState({ code: '', number: '' })
  const [attempt, setAttempt] = useState({ words: '', key: '' })
  const [tried, setTried] = useState(false)
  const registering = useMutation({
    mutationFn: () => {
      const body = { code: said.code.trim(), number: said.number.trim() }
      const words = JSON.stringify(body)
      const key = attempt.words === words ? attempt.key : crypto.randomUUID()
      setAttempt({ words, key })
      return answer(api.POST('/v1/organisations', { params: { header: { 'Idempotency-Key': key } }, body }))
    },
    onSuccess: async () => {
      await changed()
      await navigate('/mandates')
    },
  })
  const wrong = isProblem(registering.error) ? registering.error.pointers() : new Map<string, string>()
  const missing = (value: string) => (tried && !value.trim() ? t('mandates.new.missing') : undefined)
  const register = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (said.code.trim() && said.number.trim() && !registering.isPending) registering.mutate()
  }
  return (
    <Page
      title={words('mine.register')}
      lead={words('mine.lead')}
      up={{ to: '/mandates', name: t('mandates.title') }}
    >
      <SessionEnded />
      <form className={style.form} onSubmit={register} noValidate>
        <Refusal error={registering.error} />
        <Field
          label={words('mine.code-label')}
          hint={words('mine.code-hint')}
          value={said.code}
          error={wrong.get('/code') ?? missing(said.code)}
          put={(code) => say({ ...said, code })}
        />
        <Field
          label={words('mine.number')}
          hint={words('mine.number-hint')}
          value={said.number}
          error={wrong.get('/number') ?? missing(said.number)}
          put={(number) => say({ ...said, number })}
        />
        <p>{words('mine.follows')}</p>
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
