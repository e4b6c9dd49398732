import { Check, CloudOff, LoaderCircle, PencilLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { language } from '../texts/texts'
import style from './Actions.module.css'
import { useDraft } from './useApplication'

const icons = {
  saved: Check,
  unsaved: PencilLine,
  saving: LoaderCircle,
  waiting: CloudOff,
  refused: CloudOff,
}

/** How far the server has what is typed; only trouble is announced. */
export function SaveLine() {
  const { t } = useTranslation()
  const { saving, savedAt, failure } = useDraft()
  const shown = saving in icons ? (saving as keyof typeof icons) : 'unsaved'
  const Icon = icons[shown]
  const words =
    shown === 'saved'
      ? savedAt
        ? t('apply.saving.saved-at', { time: clock(savedAt) })
        : t('apply.saving.saved')
      : shown === 'refused'
        ? t('apply.saving.refused', { why: failure?.detail ?? '' })
        : t(`apply.saving.${shown}`)
  const trouble = shown === 'waiting' || shown === 'refused'
  return (
    <>
      <p className={style.saved} data-saving={shown}>
        <Icon aria-hidden size={16} />
        {words}
      </p>
      <span className="unseen" role="status">
        {trouble && words}
      </span>
    </>
  )
}

function clock(at: Date): string {
  return at.toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}
