import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Light, Message } from '../../api/shapes'
import { read } from '../../inbox/queries'
import { Button } from '../../parts/Button'
import { momentInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import { LightSign } from '../parts/LightSign'
import style from './Alerts.module.css'

const lights: Partial<Record<Message['kind'], Light>> = {
  DESK_LIMIT_YELLOW: 'YELLOW',
  DESK_LIMIT_RED: 'RED',
}

/** One message; following it to its case is reading it, and one that needs nothing more can be marked read here. */
export function AlertRow({ message }: { message: Message }) {
  const { t } = useTranslation('alerts')
  const unread = !message.readAt
  const light = lights[message.kind]
  const seen = () => void read(message).catch(() => undefined)
  return (
    <article className={style.alert} data-unread={unread || undefined}>
      <span className={style.mark} aria-hidden />
      <div className={style.words}>
        <h2 className={style.title}>
          {unread && <span className="unseen">{t('alerts.unread')}</span>}
          <Link to={`/desk/cases/${message.case.id}`} onClick={seen}>
            {message.title}
          </Link>
        </h2>
        {light && <LightSign light={light} />}
        <p className={style.text}>{message.text}</p>
        <p className={style.foot}>
          <time dateTime={message.deliveredAt}>{momentInWords(message.deliveredAt, language())}</time>
          {unread && (
            <Button look="quiet" onClick={seen} aria-label={t('alerts.mark-of', { title: message.title })}>
              {t('alerts.mark')}
            </Button>
          )}
        </p>
      </div>
    </article>
  )
}
