import { useInfiniteQuery } from '@tanstack/react-query'
import { FolderOpen } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseStatus } from '../api/shapes'
import { useSession } from '../api/session'
import { ButtonLink } from '../parts/Button'
import { Rows } from '../parts/Card'
import { Empty } from '../parts/Empty'
import { Failure } from '../parts/Failure'
import { ForCitizens, SessionEnded } from '../parts/ForCitizens'
import { More } from '../parts/More'
import { Page } from '../parts/Page'
import { Skeleton } from '../parts/Skeleton'
import { CaseRow } from './CaseRow'
import { casesPages } from './queries'
import { DONE, RUNNING } from './status'
import style from './MyCases.module.css'

export function MyCases() {
  const { t } = useTranslation()
  return (
    <ForCitizens title={t('cases.title')} why={t('cases.sign-in')}>
      <Mine />
    </ForCitizens>
  )
}

/** My cases: those that wait for me, those the offices are busy with, those that are over. */
function Mine() {
  const { t } = useTranslation()
  const drafts = useCases(['DRAFT'])
  const running = useCases(RUNNING)
  const done = useCases(DONE)
  const all = [drafts, running, done]
  const failed = all.find((found) => found.isError && !found.data)
  const waiting = all.some((found) => found.isPending)
  const none = !failed && !waiting && all.every((found) => found.data?.pages[0]?.items.length === 0)
  return (
    <Page title={t('cases.title')}>
      <SessionEnded />
      {failed ? (
        <Failure error={failed.error} again={() => all.forEach((found) => void found.refetch())} />
      ) : waiting ? (
        <Skeleton rows={4} />
      ) : none ? (
        <Empty icon={FolderOpen} title={t('cases.none')}>
          <p>{t('cases.none-text')}</p>
          <ButtonLink to="/" look="primary">
            {t('cases.find')}
          </ButtonLink>
        </Empty>
      ) : (
        <>
          <List title={t('cases.drafts')} found={drafts} />
          <List title={t('cases.running')} found={running} empty={t('cases.none-running')} />
          <List title={t('cases.done')} found={done} />
        </>
      )}
    </Page>
  )
}

function useCases(status: readonly CaseStatus[]) {
  const { data: session } = useSession()
  return useInfiniteQuery({ ...casesPages(status), enabled: session?.signedIn === true })
}

interface ListProps {
  title: string
  found: ReturnType<typeof useCases>
  empty?: string
}

function List({ title, found, empty }: ListProps) {
  const id = useId()
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  if (items.length === 0 && !empty) return null
  return (
    <section aria-labelledby={id} className={style.list}>
      <h2 id={id}>{title}</h2>
      {items.length === 0 && <p className={style.none}>{empty}</p>}
      {items.length > 0 && (
        <Rows>
          {items.map((summary) => (
            <li key={summary.id}>
              <CaseRow summary={summary} />
            </li>
          ))}
        </Rows>
      )}
      <More of={found} />
    </section>
  )
}
