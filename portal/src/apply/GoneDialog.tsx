import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Button, ButtonLink } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { Notice } from '../parts/Notice'
import { without } from './answers'
import { openDraft } from './start/openDraft'
import { useApplication, useDraft } from './useApplication'

/** The draft was discarded elsewhere: its answers are still here and can begin a new one. */
export function GoneDialog() {
  const { t } = useTranslation()
  const { item } = useApplication()
  const { form } = useDraft()
  const navigate = useNavigate()
  const [key] = useState(() => crypto.randomUUID())
  const anew = useMutation({
    mutationFn: () => openDraft(item.id, key, without(form, new Set())),
    onSuccess: (id) => navigate(`/apply/${id}/form`),
  })
  return (
    <Dialog
      title={t('apply.gone.title')}
      actions={
        <>
          <Button look="primary" busy={anew.isPending} onClick={() => anew.mutate()}>
            {t('apply.gone.anew')}
          </Button>
          <ButtonLink to="/cases">{t('apply.gone.leave')}</ButtonLink>
        </>
      }
    >
      <p>{t('apply.gone.text')}</p>
      {anew.error && (
        <Notice kind="bad" urgent>
          <p>{anew.error.message}</p>
        </Notice>
      )}
    </Dialog>
  )
}
