import { useMutation } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, body } from '../../api/client'
import { Button } from '../../parts/Button'
import { Field } from '../../parts/Field'
import { ItemChoice, type ChosenItem } from '../../parts/ItemChoice'
import style from '../people/People.module.css'
import { Refusal } from './Refusal'

const empty = { name: '', number: '', code: '' }

/** What is applied for, and by whom: as the identity document says that the clerk holds in his hands. */
export function Start() {
  const { t } = useTranslation('window')
  const navigate = useNavigate()
  const [item, choose] = useState<ChosenItem>()
  const [said, say] = useState(empty)
  const [tried, setTried] = useState(false)
  const [key, renew] = useState(() => crypto.randomUUID())
  const opening = useMutation({
    mutationFn: async ({ name, number, code }: typeof empty) => {
      const present = { name, number, ...(code ? { code } : {}) }
      const { id } = await body(api.PUT('/v1/people/present', { body: present }))
      return body(
        api.POST('/v1/cases', {
          params: { header: { 'Idempotency-Key': key } },
          body: { item: item?.id ?? '', applicant: { kind: 'PERSON', id } },
        }),
      )
    },
    onSuccess: (opened) => void navigate(`/desk/window/${opened.id}`),
  })
  const sent = { name: said.name.trim(), number: said.number.trim(), code: said.code.trim() }
  const wrong = {
    item: item ? undefined : t('start.item-missing'),
    name: sent.name ? undefined : t('start.name-missing'),
    number: /^[1-9]\d{16}[\dXx]$/.test(sent.number) ? undefined : t('start.number-wrong'),
    code: !sent.code || /^\d{8}$/.test(sent.code) ? undefined : t('start.code-wrong'),
  }
  const field = (name: keyof typeof empty) => ({
    label: t(`start.${name}`),
    value: said[name],
    error: tried ? wrong[name] : undefined,
    put: (value: string) => {
      say({ ...said, [name]: value })
      renew(crypto.randomUUID())
    },
  })
  const carryOut = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (!Object.values(wrong).some(Boolean)) opening.mutate(sent)
  }
  return (
    <form className={style.form} onSubmit={carryOut} noValidate>
      <Refusal error={opening.error} />
      <ItemChoice
        title={t('start.item')}
        search={t('start.search')}
        chosen={item ? [item] : []}
        error={tried ? wrong.item : undefined}
        choose={(items) => {
          choose(items.at(-1))
          renew(crypto.randomUUID())
        }}
      />
      <Field maxLength={100} {...field('name')} />
      <Field maxLength={18} {...field('number')} />
      <Field maxLength={8} inputMode="numeric" hint={t('start.code-hint')} {...field('code')} />
      <Button type="submit" look="primary" busy={opening.isPending}>
        {t('start.go')}
      </Button>
    </form>
  )
}
