import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button'
import { Card } from '../../parts/Card'
import { dateInWords, momentInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import type { HeldPost, PostLink } from '../shapes'
import { LendSheet } from './LendSheet'
import { PostSheet } from './PostSheet'
import style from './Officials.module.css'

/** A post: for how long, how it stands, who did what to it, and what this reader may do. */
export function PostCard({ post }: { post: HeldPost }) {
  const { t } = useTranslation(['desk', 'officials'])
  const [acting, act] = useState<PostLink>()
  const [lending, lend] = useState(false)
  const mayEnd = post.actions.some(({ name }) => name === 'WITHDRAW')
  const lendable = mayEnd && post.state === 'IN_FORCE' && post.kind !== 'LENT'
  const from = dateInWords(post.from, language())
  return (
    <Card aria-labelledby={post.id} data-post={post.state}>
      <header className={style.head}>
        <h2 id={post.id}>
          {t('officials.post', { duty: t(`duty.${post.duty}`), department: post.department.name })}
        </h2>
        <span className={style.sign} data-state={post.state}>
          {t(`officials.state.${post.state}`)}
        </span>
      </header>
      <p>
        {post.until
          ? t('officials.days', { from, until: dateInWords(post.until, language()) })
          : t('officials.since', { from })}
        {post.kind !== 'REGULAR' && ` · ${t(`officials.kind.${post.kind}`)}`}
      </p>
      <ol className={style.history}>
        {post.history.map((step) => (
          <li key={step.what}>
            {t(`officials.did.${step.what}`, { name: step.name ?? t('officials.installation') })}
            <span className={style.soft}> {momentInWords(step.at, language())}</span>
            {step.reason && <p className={style.soft}>{step.reason}</p>}
          </li>
        ))}
      </ol>
      {post.actions.length > 0 && (
        <div className={style.buttons}>
          {post.actions.map((link) => (
            <Button
              key={link.name}
              look={link.name === 'CONFIRM' ? 'primary' : 'plain'}
              onClick={() => act(link)}
            >
              {t(`officials.act.${link.name}.button`)}
            </Button>
          ))}
          {lendable && <Button onClick={() => lend(true)}>{t('officials:lend.button')}</Button>}
        </div>
      )}
      {lending && <LendSheet post={post} onClose={() => lend(false)} />}
      {acting && <PostSheet post={post} link={acting} onClose={() => act(undefined)} />}
    </Card>
  )
}
