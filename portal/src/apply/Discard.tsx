import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { answer, api } from '../api/client'
import { isProblem } from '../api/problem'
import { queries } from '../api/queries'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { Notice } from '../parts/Notice'
import { useApplication } from './useApplication'

/** Deletes the draft with everything in it, after asking once. */
export function Discard() {
  const { t } = useTranslation()
  const { item, writing } = useApplication()
  const navigate = useNavigate()
  const [asked, setAsked] = useState(false)
  const discarding = useMutation({
    mutationFn: () =>
      writing.act((etag) =>
        answer(
          api.DELETE('/v1/cases/{id}', {
            params: { path: { id: writing.id }, header: { 'If-Match': etag } },
          }),
        ),
      ),
    onSuccess: () => {
      writing.discarded()
      void queries.invalidateQueries({ queryKey: ['cases', 'list'] })
      return navigate(`/items/${item.id}`, { replace: true })
    },
    onError: (error) => isProblem(error, 401) && writing.take({ saving: 'signed-out' }),
  })
  if (!asked)
    return (
      <div>
        <Button look="quiet" onClick={() => setAsked(true)}>
          {t('apply.discard.go')}
        </Button>
      </div>
    )
  return (
    <Dialog
      title={t('apply.discard.title')}
      close={() => setAsked(false)}
      actions={
        <>
          <Button onClick={() => setAsked(false)}>{t('apply.discard.stay')}</Button>
          <Button look="danger" busy={discarding.isPending} onClick={() => discarding.mutate()}>
            {t('apply.discard.yes')}
          </Button>
        </>
      }
    >
      <p>{t('apply.discard.text')}</p>
      {discarding.error && (
        <Notice kind="bad" urgent>
          <p>{(isProblem(discarding.error) && discarding.error.detail) || t('failure.unreachable.text')}</p>
        </Notice>
      )}
    </Dialog>
  )
}
