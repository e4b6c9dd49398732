import { useMutation, useQuery } from '@tanstack/react-query'
import type { RJSFSchema } from '@rjsf/utils'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { queries } from '../api/queries'
import type { Item } from '../api/shapes'
import { itemVersionQuery } from '../items/queries'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { Notice } from '../parts/Notice'
import { attention } from './attention'
import type { ItemChange, Outdated } from './draft'
import { useApplication } from './useApplication'
import { nameIn } from './useNames'

/** The item changed since the draft was begun: says what, then carries over what still fits. */
export function RenewalDialog({ outdated: { inForce, changes } }: { outdated: Outdated }) {
  const { t } = useTranslation(['translation', 'apply'])
  const { item, writing, submission } = useApplication()
  const navigate = useNavigate()
  const next = itemVersionQuery(item.id, inForce)
  const { data: now } = useQuery(next)
  const renewal = useMutation({
    mutationFn: async () => {
      const renewed = applied(await queries.query(next))
      await submission.renew()
      return attention(renewed, writing.draft(), t)
    },
    onSuccess: (place) => navigate(`/apply/${writing.id}/${place}`),
  })
  const nameOf = ({ pointer, kind }: ItemChange) =>
    nameIn(kind === 'REMOVED' || !now ? item : applied(now), pointer)
  return (
    <Dialog
      title={t('apply:renewal.title')}
      close={() => writing.take({ outdated: undefined })}
      actions={
        <>
          <Button look="primary" busy={renewal.isPending} onClick={() => renewal.mutate()}>
            {t('apply:renewal.go')}
          </Button>
          <Button onClick={() => writing.take({ outdated: undefined })}>{t('apply:renewal.later')}</Button>
        </>
      }
    >
      <p>{t(changes.length ? 'apply:renewal.text' : 'apply:renewal.same')}</p>
      <ul>
        {changes.map((change) => (
          <li key={change.pointer}>
            {change.pointer === '/form'
              ? t('apply:renewal.together')
              : t(`apply:renewal.${change.kind}`, { name: nameOf(change) })}
          </li>
        ))}
      </ul>
      {renewal.error && (
        <Notice kind="bad" urgent>
          <p>{renewal.error.message}</p>
        </Notice>
      )}
    </Dialog>
  )
}

function applied({ form, materials }: Item) {
  return { form: (form ?? {}) as RJSFSchema, materials: materials ?? [] }
}
