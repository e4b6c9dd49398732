import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../../../api/problem'
import { useAttempt } from '../../../api/useAttempt'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Wrong } from '../../../parts/Field'
import { adopted } from '../queries'
import { Refusal } from '../../parts/Refusal'
import type { Edited } from '../useEditing'
import style from '../Catalogue.module.css'

/** Adopts an item for one or several of the own departments at once: for all of them or none. */
export function AdoptForm({ item, departments }: { item: string; departments: Edited[] }) {
  const { t } = useTranslation('catalogue')
  const keyOf = useAttempt()
  const [chosen, choose] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const adopting = useMutation({
    mutationFn: () => {
      const adoptions = chosen.map((department) => ({ item, department }))
      return adopted(adoptions, keyOf(adoptions))
    },
    onSuccess: () => {
      choose([])
      setTried(false)
    },
  })
  const wrong = isProblem(adopting.error) ? adopting.error.errors : []
  const wrongOf = (department: string) =>
    wrong.find(({ pointer }) => pointer?.startsWith(`/adoptions/${chosen.indexOf(department)}/`))?.detail
  const lacking = chosen.length === 0
  return (
    <Card>
      <Refusal error={wrong.length > 0 ? undefined : adopting.error} />
      <fieldset className={style.form}>
        <legend>{t('adopt.for')}</legend>
        {tried && lacking && <Wrong>{t('adopt.missing')}</Wrong>}
        {departments.map(({ id, name, region }) => (
          <div key={id}>
            <label className={style.check}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ target }) => {
                  adopting.reset()
                  choose(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }}
              />
              <span>
                {name} <span className={style.soft}>{region}</span>
              </span>
            </label>
            {chosen.includes(id) && wrongOf(id) && (
              <Wrong>{t('all.pair', { name, detail: wrongOf(id) ?? '' })}</Wrong>
            )}
          </div>
        ))}
      </fieldset>
      <div>
        <Button
          look="primary"
          busy={adopting.isPending}
          onClick={() => {
            setTried(true)
            if (!lacking) adopting.mutate()
          }}
        >
          {t('adopt.button')}
        </Button>
      </div>
      <p role="status">{adopting.isSuccess && t('adopt.done')}</p>
    </Card>
  )
}
