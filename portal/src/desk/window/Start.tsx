import { useMutation } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, body } from '../../api/client'
import { Button } from '../../parts/Button'
import { ItemChoice, type ChosenItem } from '../../parts/ItemChoice'
import style from '../people/People.module.css'
import type { Principal } from '../shapes'
import { ForWhom, principalsOf, type Present } from './ForWhom'
import { nobody, Person, seen, useWrong } from './Person'
import { Refusal } from '../parts/Refusal'

/** What is applied for, who is present, and for whom. */
export function Start() {
  const { t } = useTranslation('window')
  const navigate = useNavigate()
  const wrongOf = useWrong()
  const [item, chooseItem] = useState<ChosenItem>()
  const [said, say] = useState(nobody)
  const [present, meet] = useState<Present>()
  const [principal, choose] = useState<Principal>()
  const [tried, setTried] = useState(false)
  const [key, renew] = useState(() => crypto.randomUUID())
  const opening = useMutation({
    mutationFn: ({ id }: Pick<Present, 'id'>) => {
      const self = { applicant: { kind: 'PERSON' as const, id } }
      const whose = principal ? { applicant: principal.applicant, personPresent: id } : self
      return body(
        api.POST('/v1/cases', {
          params: { header: { 'Idempotency-Key': key } },
          body: { item: item?.id ?? '', ...whose },
        }),
      )
    },
    onSuccess: (opened) => void navigate(`/desk/window/${opened.id}`),
  })
  const meeting = useMutation({
    mutationFn: async (): Promise<Present> => {
      const { id, name } = await seen(said)
      return { id, name, principals: await principalsOf(id, item?.id ?? '') }
    },
    onSuccess: (found) => {
      if (found.principals.length === 0) opening.mutate(found)
      else meet(found)
    },
  })
  const wrong = wrongOf(said)
  return (
    <form className={style.form} onSubmit={carryOut} noValidate>
      <Refusal error={meeting.error ?? opening.error} />
      <ItemChoice
        title={t('start.item')}
        search={t('start.search')}
        chosen={item ? [item] : []}
        error={tried && !item ? t('start.item-missing') : undefined}
        choose={(items) => {
          chooseItem(items.at(-1))
          anew()
        }}
      />
      <Person
        said={said}
        wrong={tried ? wrong : undefined}
        say={(value) => {
          say(value)
          anew()
        }}
      />
      {present && (
        <ForWhom
          present={present}
          chosen={principal}
          choose={(value) => {
            choose(value)
            renew(crypto.randomUUID())
          }}
        />
      )}
      <Button type="submit" look="primary" busy={meeting.isPending || opening.isPending}>
        {t(present ? 'for-whom.go' : 'start.go')}
      </Button>
    </form>
  )

  function carryOut(event: SyntheticEvent) {
    event.preventDefault()
    setTried(true)
    if (present) opening.mutate(present)
    else if (item && Object.keys(wrong).length === 0) meeting.mutate()
  }

  /** Another service or person has to be looked at again. */
  function anew() {
    meet(undefined)
    choose(undefined)
    opening.reset()
    renew(crypto.randomUUID())
  }
}
