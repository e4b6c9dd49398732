import { useTranslation } from 'react-i18next'
import { Link, NavLink, useLocation } from 'react-router'
import { signInPath, useSession } from '../api/session'
import { LanguageSwitch } from './LanguageSwitch'
import { places } from './places'
import { Unread } from './Unread'
import style from './Header.module.css'

export function Header() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const { pathname, search } = useLocation()
  return (
    <header className={style.header}>
      <div className={style.inner}>
        <Link to="/" className={style.brand}>
          <span className={style.sign} aria-hidden />
          {t('app.name')}
        </Link>
        <nav className={style.places} aria-label={t('nav.label')}>
          {places.slice(1, 4).map(({ to, name }) => (
            <NavLink key={to} to={to} className={style.place}>
              {t(`nav.${name}`)}
              {name === 'inbox' && <Unread />}
            </NavLink>
          ))}
        </nav>
        <LanguageSwitch />
        {session && !session.signedIn && (
          <a className={style.enter} href={signInPath('portal', pathname + search)}>
            {t('session.sign-in')}
          </a>
        )}
        {session?.signedIn && (
          <Link to="/settings" className={style.name}>
            {session.name}
          </Link>
        )}
      </div>
    </header>
  )
}
