import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GivenNotice } from '../../../api/shapes'
import { noticesQuery } from '../../../cases/queries'
import { Button } from '../../../parts/Button'
import { Rows } from '../../../parts/Card'
import { Failure } from '../../../parts/Failure'
import { Skeleton } from '../../../parts/Skeleton'
import { dayInWords } from '../../../texts/days'
import { language } from '../../../texts/texts'
import { Recording } from './Recording'
import answers from '../Answers.module.css'
import context from '../Context.module.css'
import style from './Notices.module.css'

/** What was told in writing, how each notice was served, and where that is still to be recorded. */
export function Notices({ id, etag }: { id: string; etag: string }) {
  const { t } = useTranslation('desk')
  const { data, error, refetch } = useQuery(noticesQuery(id))
  const [recording, record] = useState<GivenNotice>()
  return (
    <section aria-labelledby="notices" className={answers.section}>
      <h2 id="notices">{t('notices.title')}</h2>
      {error && !data && <Failure error={error} again={() => void refetch()} />}
      {!error && !data && <Skeleton rows={2} />}
      {data?.length === 0 && <p className={context.note}>{t('notices.none')}</p>}
      <Rows>
        {data?.map((notice) => (
          <li key={notice.n} className={style.notice}>
            <Shown notice={notice} />
            {notice.actions.length > 0 && (
              <Button onClick={() => record(notice)}>
                {t(notice.service ? 'notices.correct' : 'notices.record')}
                <span className="unseen">{notice.number}</span>
              </Button>
            )}
          </li>
        ))}
      </Rows>
      {recording && <Recording id={id} etag={etag} notice={recording} onClose={() => record(undefined)} />}
    </section>
  )
}

function Shown({ notice: { kind, number, day, url, service } }: { notice: GivenNotice }) {
  const { t } = useTranslation('desk')
  return (
    <div>
      {url ? (
        <a href={url} download={`${number}.pdf`}>
          {t(`notice.${kind}`)}
        </a>
      ) : (
        <>
          {t(`notice.${kind}`)} <span className={context.note}>{t('notices.making')}</span>
        </>
      )}
      <p className={context.note}>
        <span className="figures">{number}</span>
        {` · ${dayInWords(day, language())}`}
      </p>
      <p className={context.note}>
        {service
          ? t(`served.${service.way}`, { day: dayInWords(service.servedOn, language()) })
          : t('notices.not-served')}
        {[service?.recipient, service?.tracking].map((word) => word && ` · ${word}`)}
      </p>
    </div>
  )
}
