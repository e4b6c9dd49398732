import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { answer, api } from '../api/client'
import { isProblem } from '../api/problem'
import { useAttempt } from '../api/useAttempt'
import type { Organisation, Topic } from '../api/shapes'
import { Button, ButtonLink } from '../parts/Button'
import { SessionEnded } from '../parts/ForCitizens'
import { Page } from '../parts/Page'
import { dayOf } from '../texts/days'
import { Field } from '../parts/Field'
import { HelperChoice } from './HelperChoice'
import { InWhoseName } from './InWhoseName'
import { ItemChoice, type ChosenItem } from '../parts/ItemChoice'
import style from './Mandates.module.css'
import { organisationsQuery } from './organisations/queries'
import { changed } from './queries'
import { Refusal } from './Refusal'
import { RoleChoice, type GivenRole } from './RoleChoice'
import { Topics } from './Topics'

const DAY = 86_400_000
const YEAR = 365 * DAY
const LONGEST_HELP = 90 * DAY

interface Said {
  name: string
  number: string
  role: GivenRole | undefined
  help: boolean
  items: ChosenItem[]
  topics: Topic[]
  until: string
}

/** Lets somebody act for me: who, in what, until when. */
export function Give() {
  const { t } = useTranslation()
  const { t: words } = useTranslation('mandates')
  const navigate = useNavigate()
  const [said, say] = useState<Said>(() => ({
    name: '',
    number: '',
    role: undefined,
    help: false,
    items: [],
    topics: [],
    until: dayOf(new Date(Date.now() + YEAR)),
  }))
  const [params, setParams] = useSearchParams()
  const offices = (useQuery(organisationsQuery).data ?? []).filter(({ actions }) => actions.length > 0)
  const organisation = offices.find(({ id }) => id === params.get('for'))
  const represents = organisation?.role === 'REPRESENTATIVE'
  const role = represents ? said.role : undefined
  const keyOf = useAttempt()
  const [tried, setTried] = useState(false)
  const giving = useMutation({
    mutationFn: () => {
      const body = bodyOf({ ...said, role }, organisation)
      const header = { 'Idempotency-Key': keyOf(body) }
      return answer(api.POST('/v1/mandates', { params: { header }, body }))
    },
    onSuccess: async () => {
      await changed()
      await navigate('/mandates')
    },
  })
  const wrong = isProblem(giving.error) ? giving.error.pointers() : new Map<string, string>()
  const lacking = {
    name: tried && !said.name.trim(),
    number: tried && !said.number.trim(),
    scope: tried && !role && said.items.length + said.topics.length === 0,
    until: tried && !said.until,
  }
  const give = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const whole =
      said.name.trim() && said.number.trim() && said.until && (role ?? said.items.length + said.topics.length)
    if (whole && !giving.isPending) giving.mutate()
  }
  const scopeWrong =
    [...wrong].find(([pointer]) => pointer.startsWith('/scope'))?.[1] ??
    (lacking.scope ? t('mandates.new.scope-missing') : undefined)
  return (
    <Page
      title={organisation ? words('new.title', { name: organisation.name }) : t('mandates.new.title')}
      lead={t('mandates.new.lead')}
      up={{ to: '/mandates', name: t('mandates.title') }}
    >
      <SessionEnded />
      <form className={style.form} onSubmit={give} noValidate>
        <Refusal error={giving.error} />
        {offices.length > 0 && (
          <InWhoseName
            organisations={offices}
            chosen={organisation}
            choose={(chosen) => setParams(chosen ? { for: chosen.id } : {}, { replace: true })}
          />
        )}
        <Field
          label={t('mandates.new.name')}
          value={said.name}
          error={
            wrong.get('/agent/name') ??
            wrong.get('/agent') ??
            (lacking.name ? t('mandates.new.missing') : undefined)
          }
          put={(name) => say({ ...said, name })}
        />
        <Field
          label={t('mandates.new.number')}
          hint={t('mandates.new.number-hint')}
          value={said.number}
          error={wrong.get('/agent/number') ?? (lacking.number ? t('mandates.new.missing') : undefined)}
          put={(number) => say({ ...said, number })}
        />
        {represents && <RoleChoice chosen={role} choose={(chosen) => say({ ...said, role: chosen })} />}
        {!organisation && <HelperChoice chosen={said.help} choose={() => say(helped(said))} />}
        {!role && (
          <>
            <ItemChoice
              title={t('mandates.new.items')}
              search={t('mandates.new.search')}
              chosen={said.items}
              error={scopeWrong}
              choose={(items) => say({ ...said, items })}
            />
            <Topics chosen={said.topics} choose={(topics) => say({ ...said, topics })} />
          </>
        )}
        <Field
          type="date"
          label={t('mandates.new.until')}
          hint={t('mandates.new.until-hint')}
          value={said.until}
          error={wrong.get('/until') ?? (lacking.until ? t('mandates.new.missing') : undefined)}
          put={(until) => say({ ...said, until })}
        />
        <p>{t('mandates.new.follows')}</p>
        <div className={style.buttons}>
          <Button type="submit" look="primary" busy={giving.isPending} onClick={undefined}>
            {t('mandates.new.go')}
          </Button>
          <ButtonLink to="/mandates">{t('mandates.cancel')}</ButtonLink>
        </div>
      </form>
    </Page>
  )
}

/** Help is for what is to be done now. */
function helped(said: Said): Said {
  const until = dayOf(new Date(Date.now() + (said.help ? YEAR : LONGEST_HELP)))
  return { ...said, help: !said.help, until }
}

function bodyOf(
  { name, number, role, help, items, topics, until }: Said,
  organisation: Organisation | undefined,
) {
  return {
    ...(organisation && { grantor: { kind: 'ORGANISATION' as const, id: organisation.id } }),
    agent: { name: name.trim(), number: number.trim() },
    scope: role ? { role } : { items: items.map(({ id }) => id), topics },
    ...(help && !organisation && { help }),
    until,
  }
}
