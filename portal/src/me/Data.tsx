import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, body } from '../api/client'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import style from './Me.module.css'
import { Refused } from './Refused'

const FILE = 'yiwang-my-data.json'

/** What is kept of one, as a file. */
export function Data() {
  const { t } = useTranslation(['translation', 'me'])
  const fetching = useMutation({
    mutationFn: () => body(api.GET('/v1/me/export')),
    onSuccess: save,
  })
  return (
    <Card aria-labelledby="data" className={style.card}>
      <h2 id="data">{t('me:data.title')}</h2>
      <p>{t('me:data.text')}</p>
      <Refused error={fetching.error} />
      <div>
        <Button busy={fetching.isPending} onClick={() => fetching.mutate()}>
          {t('me:data.go')}
        </Button>
      </div>
      {fetching.isSuccess && <p role="status">{t('me:data.done', { file: FILE })}</p>}
    </Card>
  )
}

function save(data: object) {
  const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = FILE
  link.click()
  URL.revokeObjectURL(address)
}
