import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { LinkedCase } from '../../api/shapes'
import { remediesQuery } from '../../cases/queries'
import style from './Context.module.css'

/** The case that this one contests, which its handlers may open, and the remedies against it, which others handle. */
export default function Linked({ id }: { id: string }) {
  const { t } = useTranslation('desk')
  const { data } = useQuery(remediesQuery(id))
  if (!data || (!data.contests && data.filed.length === 0)) return null
  return (
    <section aria-labelledby="linked" className={style.block}>
      <h2 id="linked">{t('linked.title')}</h2>
      <dl className={style.facts}>
        {data.contests && (
          <div>
            <dt>{t('linked.contests')}</dt>
            <dd>
              <Link to={`/desk/cases/${data.contests.id}`}>{data.contests.number}</Link>
              <Office linked={data.contests} />
            </dd>
          </div>
        )}
        {data.filed.map((filed) => (
          <div key={filed.id}>
            <dt>{t(`event.${filed.kind === 'APPEAL' ? 'APPEAL' : 'COMPLAIN'}`)}</dt>
            <dd>
              {filed.number}
              <Office linked={filed} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Office({ linked: { department, status, result } }: { linked: LinkedCase }) {
  const { t } = useTranslation()
  return (
    <span className={style.note}>
      {department.name} · {result ? t(`result.${result}`) : t(`status.${status}`)}
    </span>
  )
}
