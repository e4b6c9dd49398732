import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, body } from '../api/client'
import { queries } from '../api/queries'
import { useSession } from '../api/session'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Disclosure } from '../parts/Disclosure'
import { Failure } from '../parts/Failure'
import { Skeleton } from '../parts/Skeleton'
import { momentInWords } from '../texts/days'
import { language } from '../texts/texts'
import style from './Me.module.css'
import { electronicServiceQuery } from './queries'
import { Refused } from './Refused'

/** Whether notices are served in the inbox, for all cases; and what was chosen before. */
export function ElectronicService() {
  const { t } = useTranslation(['translation', 'me'])
  const { data: session } = useSession()
  const found = useQuery({ ...electronicServiceQuery, enabled: session?.signedIn === true })
  const saying = useMutation({
    mutationFn: (agrees: boolean) => body(api.PUT('/v1/me/electronic-service', { body: { agrees } })),
    onSuccess: (said) => queries.setQueryData(electronicServiceQuery.queryKey, said),
  })
  const chosen = found.data
  const before = chosen?.history.filter(({ withdrawnAt }) => withdrawnAt) ?? []
  return (
    <Card aria-labelledby="service" className={style.card}>
      <h2 id="service">{t('me:service.title')}</h2>
      {found.isPending && <Skeleton rows={1} />}
      {found.isError && !chosen && (
        <Failure error={found.error} again={() => void found.refetch()} kept={t('me:service.kept')} />
      )}
      {chosen && (
        <>
          <p role={saying.isSuccess ? 'status' : undefined}>
            {chosen.since
              ? t('me:service.agrees', { day: momentInWords(chosen.since, language()) })
              : t('me:service.not')}
          </p>
          <p>{t('me:service.effect')}</p>
          <Refused error={saying.error} />
          <div>
            <Button busy={saying.isPending} onClick={() => saying.mutate(!chosen.agrees)}>
              {t(chosen.agrees ? 'me:service.withdraw' : 'me:service.agree')}
            </Button>
          </div>
        </>
      )}
      {before.length > 0 && (
        <Disclosure title={t('me:service.history')}>
          <ul>
            {before.map(({ agreedAt, withdrawnAt }) => (
              <li key={agreedAt}>
                {t('me:service.period', {
                  from: momentInWords(agreedAt, language()),
                  until: momentInWords(withdrawnAt ?? '', language()),
                })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  )
}
