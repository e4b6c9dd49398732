import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../parts/Button'
import { Wrong } from '../../../parts/Field'
import { Refusal } from '../../parts/Refusal'
import style from '../../people/People.module.css'
import { nobody, Person, seen, useWrong } from '../../window/Person'

interface Props {
  error: string | undefined
  collected: (person: string | undefined) => void
}

/** Who collects the result: the applicant, or who may act for the applicant, with the identity document. */
export function Collector({ error, collected }: Props) {
  const { t } = useTranslation('collection')
  const wrongOf = useWrong()
  const [said, say] = useState(nobody)
  const [tried, setTried] = useState(false)
  const sighting = useMutation({ mutationFn: () => seen(said), onSuccess: ({ id }) => collected(id) })
  const wrong = wrongOf(said)
  return (
    <fieldset className={style.form}>
      <legend>{t('collect.title')}</legend>
      <p>{t('collect.hint')}</p>
      {error && <Wrong>{error}</Wrong>}
      <Refusal error={sighting.error} />
      {sighting.data ? (
        <p role="status">{t('collect.seen', { name: sighting.data.name })}</p>
      ) : (
        <>
          <Person said={said} wrong={tried ? wrong : undefined} say={say} />
          <Button busy={sighting.isPending} onClick={check}>
            {t('collect.check')}
          </Button>
        </>
      )}
    </fieldset>
  )

  function check() {
    setTried(true)
    if (Object.keys(wrong).length === 0) sighting.mutate()
  }
}
