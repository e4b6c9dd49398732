import { useQuery } from '@tanstack/react-query'
import { Download, FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { GivenNotice } from '../api/shapes'
import { noticesQuery } from '../cases/queries'
import { Rows } from '../parts/Card'
import { Disclosure } from '../parts/Disclosure'
import { Failure } from '../parts/Failure'
import { dayInWords } from '../texts/days'
import { language } from '../texts/texts'
import file from '../parts/GivenFile.module.css'
import page from './CasePage.module.css'

/** What the office told in writing, each with its paper and how it was served. */
export function Notices({ id }: { id: string }) {
  const { t } = useTranslation(['case', 'translation'])
  const { data, error, refetch } = useQuery(noticesQuery(id))
  if (!error && !data?.length) return null
  return (
    <Disclosure title={t('notices.title', { count: data?.length ?? 0 })}>
      {!data && <Failure error={error} again={() => void refetch()} />}
      <Rows>
        {data?.toReversed().map((notice) => (
          <li key={notice.n}>
            <Paper notice={notice} />
          </li>
        ))}
      </Rows>
      <p className={page.note}>{t('notices.remedies')}</p>
    </Disclosure>
  )
}

/** Following it downloads the paper; one that is being made can be followed a moment later. */
function Paper({ notice }: { notice: GivenNotice }) {
  const { t } = useTranslation(['case', 'translation'])
  const words = (
    <>
      <FileText aria-hidden size={24} strokeWidth={1.5} />
      <span className={file.words}>
        <span className={file.name}>{t(`notice.${notice.kind}`)}</span>
        <span className={file.file}>{`${notice.number} · ${dayInWords(notice.day, language())}`}</span>
        <span className={file.file}>
          {notice.service
            ? t(`notices.${notice.service.way}`, { day: dayInWords(notice.service.servedOn, language()) })
            : t('notices.not-served')}
        </span>
      </span>
    </>
  )
  if (!notice.url)
    return (
      <p className={file.document}>
        {words}
        <span>{t('notices.making')}</span>
      </p>
    )
  return (
    <a className={file.document} href={notice.url} download={`${notice.number}.pdf`}>
      {words}
      <Download aria-hidden size={20} />
      <span className="unseen">{t('translation:app.download')}</span>
    </a>
  )
}
