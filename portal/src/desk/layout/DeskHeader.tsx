import { Bell, Keyboard, UserRound } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSession } from '../../api/session'
import header from '../../layout/Header.module.css'
import { LanguageSwitch } from '../../layout/LanguageSwitch'
import { Unread } from '../../layout/Unread'
import { useOffices } from '../me'
import style from './DeskHeader.module.css'

/** Opened seldom: it comes when it is. */
const Account = lazy(() => import('./Account').then(({ Account }) => ({ default: Account })))

export function DeskHeader({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation('desk')
  const { data: session } = useSession()
  const offices = useOffices()
  const [account, showAccount] = useState(false)
  const name = session?.signedIn && session.population === 'OFFICIAL' ? (session.name ?? '') : undefined
  return (
    <header className={header.header}>
      <div className={style.inner}>
        <Link to="/desk" className={header.brand}>
          <span className={header.sign} aria-hidden />
          <span>
            {t('app.name')}
            <span className={style.desk}>{t('app.desk')}</span>
          </span>
        </Link>
        <div className={style.offices}>
          {offices.map(({ to, name, icon: Icon }) => (
            <Link key={to} to={to} className={style.button} aria-label={t(name)}>
              <Icon aria-hidden size={20} />
              <span>{t(name)}</span>
            </Link>
          ))}
        </div>
        {name !== undefined && (
          <Link to="/desk/inbox" className={style.button}>
            <Bell aria-hidden size={20} />
            <b className="unseen">{t('app.inbox')}</b>
            <b className={style.unread}>
              <Unread population="OFFICIAL" />
            </b>
          </Link>
        )}
        {name !== undefined && (
          <button type="button" className={style.button} aria-label={t('help.button')} onClick={onHelp}>
            <Keyboard aria-hidden size={20} />
            <span>{t('help.button')}</span>
          </button>
        )}
        <LanguageSwitch />
        {name !== undefined && (
          <button
            type="button"
            className={style.button}
            aria-label={t('account.of', { name })}
            aria-haspopup="dialog"
            onClick={() => showAccount(true)}
          >
            <UserRound aria-hidden size={20} />
            <span>{name}</span>
          </button>
        )}
      </div>
      {account && name !== undefined && (
        <Suspense>
          <Account name={name} onClose={() => showAccount(false)} />
        </Suspense>
      )}
    </header>
  )
}
