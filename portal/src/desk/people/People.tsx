import { useMutation } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '../../api/client'
import { Button } from '../../parts/Button'
import { Field } from '../../parts/Field'
import { Notice } from '../../parts/Notice'
import { Page } from '../../parts/Page'
import { Help } from '../help/Help'
import { Frame } from '../layout/Frame'
import { Gate } from '../layout/Gate'
import { LostDevices } from './LostDevices'
import style from './People.module.css'
import { Refusal } from './Refusal'

/** The person in front of a clerk. */
export function People() {
  const { t } = useTranslation('people')
  const [helping, help] = useState(false)
  return (
    <Frame onHelp={() => help(true)}>
      <Gate duty="INTAKE">
        <Page title={t('window.title')} lead={t('window.lead')}>
          <Present />
        </Page>
      </Gate>
      {helping && <Help onClose={() => help(false)} />}
    </Frame>
  )
}

const empty = { name: '', number: '', code: '' }

/** What the document says, and the code if the person has an account whose number nobody has seen yet. */
function Present() {
  const { t } = useTranslation('people')
  const [said, say] = useState(empty)
  const [tried, setTried] = useState(false)
  const seeing = useMutation({
    mutationFn: ({ name, number, code }: typeof empty) =>
      body(api.PUT('/v1/people/present', { body: { name, number, ...(code ? { code } : {}) } })),
  })
  const sent = { name: said.name.trim(), number: said.number.trim(), code: said.code.trim() }
  const wrong = {
    name: sent.name ? undefined : t('window.name-missing'),
    number: /^[1-9]\d{16}[\dXx]$/.test(sent.number) ? undefined : t('window.number-wrong'),
    code: !sent.code || /^\d{8}$/.test(sent.code) ? undefined : t('window.code-wrong'),
  }
  const field = (name: keyof typeof empty) => ({
    label: t(`window.${name}`),
    value: said[name],
    error: tried ? wrong[name] : undefined,
    put: (value: string) => say({ ...said, [name]: value }),
  })
  const carryOut = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (!wrong.name && !wrong.number && !wrong.code) seeing.mutate(sent)
  }
  const again = () => {
    say(empty)
    setTried(false)
    seeing.reset()
  }
  if (seeing.data)
    return (
      <>
        <Notice
          kind="good"
          urgent
          title={t(seeing.data.account ? 'window.found' : 'window.recorded', { name: seeing.data.name })}
        >
          <p>{t(seeing.data.account ? 'window.found-text' : 'window.recorded-text')}</p>
          <Button onClick={again}>{t('window.next')}</Button>
        </Notice>
        {seeing.data.account && <LostDevices name={sent.name} number={sent.number} />}
      </>
    )
  return (
    <form className={style.form} onSubmit={carryOut} noValidate>
      <Refusal error={seeing.error} />
      <Field maxLength={100} {...field('name')} />
      <Field maxLength={18} {...field('number')} />
      <Field maxLength={8} inputMode="numeric" hint={t('window.code-hint')} {...field('code')} />
      <Button type="submit" look="primary" busy={seeing.isPending}>
        {t('window.go')}
      </Button>
    </form>
  )
}
