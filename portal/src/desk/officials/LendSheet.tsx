import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { isProblem } from '../../api/problem'
import { Button } from '../../parts/Button'
import { useSettled } from '../../search/useSettled'
import { Sheet } from '../parts/Sheet'
import type { HeldPost } from '../shapes'
import { twoPersons } from './duties'
import { Field, SelectField } from '../../parts/Field'
import { changed, officialsQuery } from './queries'
import { Refusal } from './Refusal'
import { useAttempt } from '../../api/useAttempt'
import style from './Officials.module.css'

/** Lends a post of somebody absent to a substitute, for some days. */
export function LendSheet({ post, onClose }: { post: HeldPost; onClose: () => void }) {
  const { t } = useTranslation(['officials', 'desk'])
  const keyOf = useAttempt()
  const [words, type] = useState('')
  const [said, say] = useState({ who: '', from: '', until: '' })
  const [tried, setTried] = useState(false)
  const q = useSettled(words.trim())
  const found = useInfiniteQuery({ ...officialsQuery(q ? { q } : {}), placeholderData: (before) => before })
  const others = (found.data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ id, actions }) => id !== post.official && actions.length > 0,
  )
  const lending = useMutation({
    mutationFn: () => {
      const body = {
        duty: post.duty,
        department: post.department.id,
        region: post.region,
        kind: 'LENT' as const,
        lentFrom: post.id,
        until: said.until,
        ...(said.from ? { from: said.from } : {}),
      }
      const params = {
        path: { official: said.who },
        header: { 'Idempotency-Key': keyOf({ who: said.who, ...body }) },
      }
      return answer(api.POST('/v1/officials/{official}/posts', { params, body }))
    },
    onSuccess: async () => {
      await changed()
      onClose()
    },
  })
  const refused = isProblem(lending.error) ? lending.error.under('') : new Map<string, string>()
  const who = others.some(({ id }) => id === said.who) ? said.who : ''
  const carryOut = () => {
    setTried(true)
    if (who && said.until) lending.mutate()
  }
  return (
    <Sheet
      title={t('lend.title')}
      over={t('desk:officials.post', {
        duty: t(`desk:duty.${post.duty}`),
        department: post.department.name,
      })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('desk:act.cancel')}</Button>
          <Button look="primary" busy={lending.isPending} onClick={carryOut}>
            {t(twoPersons.includes(post.duty) ? 'lend.propose' : 'lend.confirm')}
          </Button>
        </>
      }
    >
      <Refusal error={lending.error} />
      <p>{t('lend.text')}</p>
      <div className={style.fields}>
        <Field
          type="search"
          label={t('lend.search')}
          maxLength={100}
          value={words}
          error={undefined}
          put={type}
        />
        <SelectField
          label={t('lend.who')}
          value={who}
          error={tried && !who ? t('lend.who-missing') : refused.get('lentFrom')}
          empty={t(found.isSuccess && others.length === 0 ? 'lend.nobody' : 'lend.choose')}
          options={others.map(({ id, name, username }) => [id, `${name} · ${username}`])}
          put={(chosen) => say({ ...said, who: chosen })}
        />
        <Field
          type="date"
          label={t('lend.from')}
          hint={t('desk:officials.grant.from-hint')}
          value={said.from}
          error={refused.get('from')}
          put={(from) => say({ ...said, from })}
        />
        <Field
          type="date"
          label={t('lend.until')}
          value={said.until}
          error={tried && !said.until ? t('lend.until-missing') : refused.get('until')}
          put={(until) => say({ ...said, until })}
        />
      </div>
      {twoPersons.includes(post.duty) && <p>{t('desk:officials.grant.second')}</p>}
    </Sheet>
  )
}
