import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '../api/client'
import { isProblem } from '../api/problem'
import { Button } from '../parts/Button'
import { Failure } from '../parts/Failure'
import { Field } from '../parts/Field'
import { Notice } from '../parts/Notice'
import { Page } from '../parts/Page'
import { Found } from './Found'
import style from './Track.module.css'

const NUMBER = /^\d{22}$/
const CODE = /^[0-9a-z]{10}$/i

interface Typed {
  number: string
  code: string
}

/** Where a case stands, for who has its receipt; nothing of it stays in the address or in the browser. */
export function Track() {
  const { t } = useTranslation('track')
  const form = useRef<HTMLFormElement>(null)
  const [typed, type] = useState<Typed>({ number: '', code: '' })
  const [tried, setTried] = useState(false)
  const asked = useMutation({
    mutationFn: (receipt: Typed) => body(api.POST('/v1/case-tracking', { body: receipt })),
  })
  const receipt = { number: without(typed.number), code: without(typed.code).replace(/-/g, '') }
  const pointed = isProblem(asked.error, 400) ? asked.error.pointers() : undefined
  const wrong = {
    number: !NUMBER.test(receipt.number) ? t('page.number-wrong') : pointed?.get('/number'),
    code: !CODE.test(receipt.code) ? t('page.code-wrong') : pointed?.get('/code'),
  }
  const put = (change: Partial<Typed>) => {
    type({ ...typed, ...change })
    asked.reset()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (NUMBER.test(receipt.number) && CODE.test(receipt.code)) asked.mutate(receipt)
    else
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <Page title={t('page.title')} lead={t('page.lead')} up={{ to: '/', name: t('page.up') }}>
      <form ref={form} className={style.fields} onSubmit={submit} noValidate>
        <Field
          label={t('page.number')}
          hint={t('page.number-hint')}
          value={typed.number}
          error={tried ? wrong.number : undefined}
          inputMode="numeric"
          put={(number) => put({ number })}
        />
        <Field
          label={t('page.code')}
          hint={t('page.code-hint')}
          value={typed.code}
          error={tried ? wrong.code : undefined}
          autoCapitalize="characters"
          spellCheck={false}
          put={(code) => put({ code })}
        />
        <div>
          <Button type="submit" look="primary" busy={asked.isPending} onClick={undefined}>
            {t('page.go')}
          </Button>
        </div>
      </form>
      <div aria-live="polite">
        {asked.data && <Found found={asked.data} />}
        {asked.isError && !pointed?.size && <Trouble error={asked.error} />}
      </div>
      <p className={style.soft}>{t('page.only')}</p>
    </Page>
  )
}

function Trouble({ error }: { error: Error }) {
  const { t } = useTranslation('track')
  if (isProblem(error, 404))
    return (
      <Notice kind="warning" title={t('trouble.none')}>
        <p>{t('trouble.none-text')}</p>
      </Notice>
    )
  if (isProblem(error, 429))
    return (
      <Notice kind="warning" title={t('trouble.often')}>
        <p>{t('trouble.often-text')}</p>
      </Notice>
    )
  return <Failure error={error} />
}

function without(typed: string): string {
  return typed.replace(/\s/g, '')
}
