import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '../api/shapes'
import { ButtonAnchor, ButtonLink } from '../parts/Button'
import { momentInWords } from '../texts/days'
import { language } from '../texts/texts'
import { useGrantor } from '../mandates/useGrantor'
import { read } from './queries'
import style from './MessageRow.module.css'

/** A message; opening it is reading it. */
export function MessageRow({ message }: { message: Message }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const id = useId()
  const unread = !message.readAt
  const grantor = useGrantor(message.agentFor?.id)
  const toggle = () => {
    setOpen(!open)
    if (!open && unread) void read(message).catch(() => undefined)
  }
  return (
    <article className={style.message} data-unread={unread || undefined}>
      <h2 className={style.title}>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={toggle}>
          <span className={style.mark} aria-hidden />
          <span className={style.words}>
            {unread && <span className="unseen">{t('inbox.unread-mark')}</span>}
            <span className={style.name}>{message.title}</span>
            {grantor && <span className={style.at}>{t('inbox.agent-for', { name: grantor })}</span>}
            <time dateTime={message.deliveredAt} className={style.at}>
              {momentInWords(message.deliveredAt, language())}
            </time>
          </span>
          <ChevronDown aria-hidden size={20} className={style.arrow} />
        </button>
      </h2>
      <div id={id} hidden={!open} className={style.text}>
        <p>{message.text}</p>
        <ButtonLink to={`/cases/${message.case.id}`}>{t('inbox.open-case')}</ButtonLink>
        {message.notice && (
          <ButtonAnchor href={message.notice.url} download={`${message.notice.number}.pdf`}>
            {t('inbox.notice')}
          </ButtonAnchor>
        )}
      </div>
    </article>
  )
}
