import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '../../api/client'
import { Button } from '../../parts/Button'
import { Card } from '../../parts/Card'
import { Notice } from '../../parts/Notice'
import style from './People.module.css'
import { Refusal } from './Refusal'

/** Takes what the person in front of the clerk has lost from the account, upon a second word. */
export function LostDevices(person: { name: string; number: string }) {
  const { t } = useTranslation('people')
  const [asked, ask] = useState(false)
  const removing = useMutation({
    mutationFn: () => body(api.PUT('/v1/people/present/lost-devices', { body: person })),
  })
  if (removing.data)
    return (
      <Notice kind="good" urgent title={t('lost.done', { count: removing.data.removed })}>
        <p>{t('lost.done-text')}</p>
      </Notice>
    )
  return (
    <Card aria-labelledby="lost" className={style.lost}>
      <h2 id="lost">{t('lost.title')}</h2>
      <p>{t('lost.text')}</p>
      <Refusal error={removing.error} />
      {!asked && (
        <div>
          <Button onClick={() => ask(true)}>{t('lost.go')}</Button>
        </div>
      )}
      {asked && (
        <Notice kind="warning" urgent title={t('lost.sure', { name: person.name })}>
          <div className={style.buttons}>
            <Button onClick={() => ask(false)}>{t('lost.no')}</Button>
            <Button look="danger" busy={removing.isPending} onClick={() => removing.mutate()}>
              {t('lost.yes')}
            </Button>
          </div>
        </Notice>
      )}
    </Card>
  )
}
