import { Pause, Play, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { fileKinds, fileSize } from '../../items/files'
import { Button } from '../../parts/Button'
import { Notice } from '../../parts/Notice'
import { useUploads } from './Receiver'
import style from './MaterialCard.module.css'
import type { Sending } from './Uploads'

interface Props {
  code: string
  sending: Sending
  formats: string[]
  maxBytes: number
}

/** How far a file is, and what keeps it from going on. */
export function Progress({ code, sending, formats, maxBytes }: Props) {
  const { t } = useTranslation()
  const uploads = useUploads()
  const { name, size, sent, phase } = sending
  if (phase === 'failed')
    return (
      <Notice kind="bad" urgent title={t('apply.documents.failed', { name })}>
        <p>{why()}</p>
      </Notice>
    )
  const waits = phase === 'waiting' || phase === 'paused'
  return (
    <div className={style.sending}>
      <p className={style.file}>{name}</p>
      <progress max={size} value={sent} aria-label={t('apply.documents.sending', { name })} />
      <p className={style.how} role={waits ? 'status' : undefined}>
        {t(`apply.documents.${phase}`, { sent: fileSize(sent), size: fileSize(size), name })}
      </p>
      <div className={style.buttons}>
        {phase === 'sending' && (
          <Button look="quiet" onClick={() => uploads.pause(code)}>
            <Pause aria-hidden size={18} />
            {t('apply.documents.pause')}
          </Button>
        )}
        {waits && (
          <Button look="quiet" onClick={() => uploads.resume(code)}>
            <Play aria-hidden size={18} />
            {t('apply.documents.resume')}
          </Button>
        )}
        {phase !== 'giving' && phase !== 'preparing' && (
          <Button look="quiet" onClick={() => void uploads.cancel(code)}>
            <X aria-hidden size={18} />
            {t('apply.documents.cancel')}
          </Button>
        )}
      </div>
    </div>
  )

  function why(): string {
    const { unfit, problem } = sending
    const wrong = unfit ?? (problem?.code === 'document-content' ? 'content' : undefined)
    if (wrong) return t(`apply.unfit.${wrong}`, { kinds: fileKinds(formats, t), size: fileSize(maxBytes) })
    return problem?.errors[0]?.detail ?? (problem?.detail || t('failure.other.text'))
  }
}
