import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { IdCard } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button'
import { Empty } from '../../parts/Empty'
import { Failure } from '../../parts/Failure'
import { More } from '../../parts/More'
import { Notice } from '../../parts/Notice'
import { Page } from '../../parts/Page'
import { Skeleton } from '../../parts/Skeleton'
import { GrantSheet } from './GrantSheet'
import { PostCard } from './PostCard'
import { officialQuery, postsQuery } from './queries'
import style from './Officials.module.css'

/** One official with the posts held, proposed and past. */
export function Official({ id }: { id: string }) {
  const { t } = useTranslation('desk')
  const found = useQuery(officialQuery(id))
  const official = found.data
  const posts = useInfiniteQuery(postsQuery(id))
  const all = posts.data?.pages.flatMap((page) => page.items) ?? []
  const [granting, grant] = useState(false)
  const failed = (!official && found.error) || (!posts.data && posts.error)
  const mayGrant = official?.actions.some(({ name }) => name === 'GRANT')
  return (
    <Page
      title={official?.name ?? t('officials.one')}
      over={official?.department.name}
      up={{ to: '/desk/officials', name: t('officials.title') }}
      lead={official && t('officials.account', { username: official.username })}
    >
      {failed && (
        <Failure error={failed} again={() => void Promise.all([found.refetch(), posts.refetch()])} />
      )}
      {official?.account === 'TAKEN' && <Notice kind="warning" title={t('officials.taken-text')} />}
      {official && !mayGrant && <Notice title={t('officials.own')} />}
      {mayGrant && (
        <div>
          <Button look="primary" onClick={() => grant(true)}>
            {t('officials.grant.button')}
          </Button>
        </div>
      )}
      {!failed && posts.isPending && <Skeleton rows={3} />}
      {posts.isSuccess && all.length === 0 && <Empty icon={IdCard} title={t('officials.no-posts')} />}
      {all.length > 0 && (
        <ul className={style.posts} aria-label={t('account.posts')}>
          {all.map((post) => (
            <li key={post.id}>
              <PostCard post={post} />
            </li>
          ))}
        </ul>
      )}
      <More of={posts} />
      {granting && official && <GrantSheet official={official} onClose={() => grant(false)} />}
    </Page>
  )
}
