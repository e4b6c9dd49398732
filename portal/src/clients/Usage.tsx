import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Card } from '../parts/Card'
import { dayInWords } from '../texts/days'
import { language } from '../texts/texts'
import style from './Clients.module.css'
import { usageQuery } from './queries'

/** How often a client called, day by day. */
export function Usage({ id }: { id: string }) {
  const { t } = useTranslation('clients')
  const { data, isError } = useQuery(usageQuery(id))
  const most = Math.max(1, ...(data?.items ?? []).map(({ calls }) => calls))
  return (
    <Card aria-labelledby="usage">
      <h2 id="usage">{t('usage.title')}</h2>
      {isError && !data && <p>{t('usage.failed')}</p>}
      {data?.items.length === 0 && <p>{t('usage.none')}</p>}
      {data && data.items.length > 0 && (
        <table className={style.usage}>
          <thead>
            <tr>
              <th scope="col">{t('usage.day')}</th>
              <th scope="col">{t('usage.calls')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ day, calls }) => (
              <tr key={day}>
                <th scope="row">{dayInWords(day, language())}</th>
                <td className="figures">{calls.toLocaleString(language())}</td>
                <td aria-hidden>
                  <progress max={most} value={calls} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
