import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, body } from '../../api/client'
import { isProblem } from '../../api/problem'
import { Button } from '../../parts/Button'
import { Sheet } from '../parts/Sheet'
import { Field, SelectField } from '../../parts/Field'
import { changed } from './queries'
import { Refusal } from './Refusal'
import { useAdministered } from './useAdministered'
import { useAttempt } from '../../api/useAttempt'
import style from './Officials.module.css'

const empty = { username: '', name: '', email: '', department: '' }
type Said = typeof empty

/** Adds an official, who then gets posts on the page that follows. */
export function AddSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['officials', 'desk'])
  const departments = useAdministered()
  const navigate = useNavigate()
  const keyOf = useAttempt()
  const [said, say] = useState(empty)
  const [tried, setTried] = useState(false)
  const adding = useMutation({
    mutationFn: (sent: Said) => {
      const params = { header: { 'Idempotency-Key': keyOf(sent) } }
      return body(api.POST('/v1/officials', { params, body: sent }))
    },
    onSuccess: async ({ id }) => {
      await changed()
      await navigate(`/desk/officials/${id}`)
    },
  })
  const refused = isProblem(adding.error) ? adding.error.under('') : new Map<string, string>()
  if (isProblem(adding.error) && adding.error.code === 'username-taken')
    refused.set('username', adding.error.title)
  const trimmed = { ...said, name: said.name.trim(), email: said.email.trim() }
  const wrong = lacking(trimmed)
  const field = (name: keyof Said) => ({
    value: said[name],
    error: tried && wrong[name] ? t(wrong[name]) : refused.get(name),
    put: (value: string) => say({ ...said, [name]: value }),
  })
  const carryOut = () => {
    setTried(true)
    if (Object.keys(wrong).length === 0) adding.mutate(trimmed)
  }
  return (
    <Sheet
      title={t('add.title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('desk:act.cancel')}</Button>
          <Button look="primary" busy={adding.isPending} onClick={carryOut}>
            {t('add.confirm')}
          </Button>
        </>
      }
    >
      <Refusal error={adding.error} />
      <div className={style.fields}>
        <Field
          label={t('add.username')}
          hint={t('add.username-hint')}
          maxLength={64}
          {...field('username')}
        />
        <Field label={t('add.name')} maxLength={100} {...field('name')} />
        <Field
          type="email"
          label={t('add.email')}
          hint={t('add.email-hint')}
          maxLength={255}
          {...field('email')}
        />
        <SelectField
          label={t('add.department')}
          empty={t('desk:officials.grant.choose')}
          options={departments.map(({ id, name }) => [id, name])}
          {...field('department')}
        />
      </div>
    </Sheet>
  )
}

/** What is not filled in as it must be, by the text that says so. */
function lacking({ username, name, email, department }: Said) {
  return {
    ...(/^[a-z0-9][a-z0-9.-]{2,63}$/.test(username) ? {} : { username: 'add.username-wrong' as const }),
    ...(name ? {} : { name: 'add.name-missing' as const }),
    ...(/^[^@\s]{1,64}@[^@\s]{1,190}$/.test(email) ? {} : { email: 'add.email-wrong' as const }),
    ...(department ? {} : { department: 'add.department-missing' as const }),
  }
}
