import { useMutation } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, body } from '../../api/client'
import { Button } from '../../parts/Button'
import { ItemChoice, type ChosenItem } from '../../parts/ItemChoice'
import style from '../people/People.module.css'
import { nobody, Person, seen, useWrong } from './Person'
import { Refusal } from '../parts/Refusal'

/** What is applied for, and by whom. */
export function Start() {
  const { t } = useTranslation('window')
  const navigate = useNavigate()
  const wrongOf = useWrong()
  const [item, choose] = useState<ChosenItem>()
  const [said, say] = useState(nobody)
  const [tried, setTried] = useState(false)
  const [key, renew] = useState(() => crypto.randomUUID())
  const opening = useMutation({
    mutationFn: async () => {
      const { id } = await seen(said)
      return body(
        api.POST('/v1/cases', {
          params: { header: { 'Idempotency-Key': key } },
          body: { item: item?.id ?? '', applicant: { kind: 'PERSON', id } },
        }),
      )
    },
    onSuccess: (opened) => void navigate(`/desk/window/${opened.id}`),
  })
  const wrong = wrongOf(said)
  const carryOut = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (item && Object.keys(wrong).length === 0) opening.mutate()
  }
  return (
    <form className={style.form} onSubmit={carryOut} noValidate>
      <Refusal error={opening.error} />
      <ItemChoice
        title={t('start.item')}
        search={t('start.search')}
        chosen={item ? [item] : []}
        error={tried && !item ? t('start.item-missing') : undefined}
        choose={(items) => {
          choose(items.at(-1))
          renew(crypto.randomUUID())
        }}
      />
      <Person
        said={said}
        wrong={tried ? wrong : undefined}
        say={(value) => {
          say(value)
          renew(crypto.randomUUID())
        }}
      />
      <Button type="submit" look="primary" busy={opening.isPending}>
        {t('start.go')}
      </Button>
    </form>
  )
}
