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

const fields = ['name', 'number', 'guardianNumber'] as const

/** Registers a child whose guardian I am; the registry of guardians confirms it. */
export function RegisterChild() {
  const { t } = useTranslation()
  const { t: words } = useTranslation('mandates')
  const navigate = useNavigate()
  const [said, say] = useState({ name: '', number: '', guardianNumber: '' })
  const [attempt, setAttempt] = useState({ words: '', key: '' })
  const [tried, setTried] = useState(false)
  const registering = useMutation({
    mutationFn: () => {
      const body = {
        name: said.name.trim(),
        number: said.number.trim(),
        guardianNumber: said.guardianNumber.trim(),
      }
      const words = JSON.stringify(body)
      const key = attempt.words === words ? attempt.key : crypto.randomUUID()
      setAttempt({ words, key })
      return answer(api.POST('/v1/me/children', { params: { header: { 'Idempotency-Key': key } }, body }))
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
    if (fields.every((field) => said[field].trim()) && !registering.isPending) registering.mutate()
  }
  return (
    <Page
      title={words('child.register')}
      lead={words('child.lead')}
      up={{ to: '/mandates', name: t('mandates.title') }}
    >
      <SessionEnded />
      <form className={style.form} onSubmit={register} noValidate>
        <Refusal error={registering.error} />
        {fields.map((field) => (
          <Field
            key={field}
            label={words(`child.${field}`)}
            {...(field === 'name' ? {} : { hint: words(`child.${field}-hint`) })}
            value={said[field]}
            error={wrong.get(`/${field}`) ?? missing(said[field])}
            put={(value) => say({ ...said, [field]: value })}
          />
        ))}
        <p>{words('child.follows')}</p>
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
