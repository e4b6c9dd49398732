import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, body } from '../../api/client'
import { isProblem } from '../../api/problem'
import { useAttempt } from '../../api/useAttempt'
import { Button, ButtonLink } from '../../parts/Button'
import { SessionEnded } from '../../parts/ForCitizens'
import { LongField } from '../../parts/Field'
import { Choice } from '../../settings/Choice'
import style from '../Clients.module.css'
import { changed } from '../queries'
import { Refusal } from '../Refusal'
import { About } from './About'
import { GrantFields } from './GrantFields'
import { bodyOf, lacking, type Said } from './said'
import { useFirstFault } from './useFirstFault'

const environments = ['SANDBOX', 'PRODUCTION'] as const
const authentications = ['SECRET', 'KEYS'] as const

/** What has to be said of a client; what is wrong stands beside its field. */
export function Form({ begin, asking }: { begin: Said; asking: boolean }) {
  const { t } = useTranslation('clients')
  const navigate = useNavigate()
  const keyOf = useAttempt()
  const [said, say] = useState(begin)
  const [tries, setTries] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const registering = useMutation({
    mutationFn: () => {
      const sent = bodyOf(said)
      const params = { header: { 'Idempotency-Key': keyOf(sent) } }
      return body(api.POST('/v1/clients', { params, body: sent }))
    },
    onSuccess: async ({ id }) => {
      await changed()
      await navigate(`/clients/${id}`)
    },
  })
  const missing = lacking(said)
  const refused = isProblem(registering.error) ? registering.error.pointers() : new Map<string, string>()
  const wrong = (pointer: string) => {
    const lacks = tries > 0 ? missing.get(pointer) : undefined
    return lacks ? t(lacks) : refused.get(pointer)
  }
  useFirstFault(form, tries, registering.error)
  const put = (more: Partial<Said>) => say({ ...said, ...more })
  const register = (event: SubmitEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    if (missing.size === 0 && !registering.isPending) registering.mutate()
  }
  return (
    <form ref={form} className={style.form} onSubmit={register} noValidate>
      <SessionEnded />
      <Refusal error={registering.error} />
      {!asking && (
        <div className={style.choices}>
          <Choice
            name="environment"
            title={t('new.where')}
            chosen={said.environment}
            options={environments.map((value) => ({ value, name: t(`environment.${value}`) }))}
            choose={(environment) => put({ environment })}
          />
          <p className={style.soft}>{t(`environment.hint.${said.environment}`)}</p>
        </div>
      )}
      <About said={said} wrong={wrong} put={put} />
      <GrantFields said={said} environment={said.environment} wrong={wrong} refused={refused} put={put} />
      <div className={style.choices}>
        <Choice
          name="authentication"
          title={t('new.authentication')}
          chosen={said.authentication}
          options={authentications.map((value) => ({ value, name: t(`authentication.${value}`) }))}
          choose={(authentication) => put({ authentication })}
        />
        <p className={style.soft}>
          {wrong('/authentication') ?? t(`authentication.hint.${said.authentication}`)}
        </p>
      </div>
      {said.authentication === 'KEYS' && (
        <LongField
          label={t('new.keys')}
          hint={t('new.keys-hint')}
          value={said.keys}
          error={wrong('/keys') ?? [...refused].find(([one]) => one.startsWith('/keys/'))?.[1]}
          spellCheck={false}
          rows={8}
          put={(keys) => put({ keys })}
        />
      )}
      <div className={style.buttons}>
        <Button type="submit" look="primary" busy={registering.isPending} onClick={undefined}>
          {t(`new.go.${said.environment}`)}
        </Button>
        <ButtonLink to="/clients">{t('new.cancel')}</ButtonLink>
      </div>
    </form>
  )
}
