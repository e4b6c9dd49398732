import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { places } from './places'
import { Unread } from './Unread'
import style from './Tabs.module.css'

export function Tabs() {
  const { t } = useTranslation()
  return (
    <nav className={style.tabs} aria-label={t('nav.tabs')}>
      {places.map(({ to, name, icon: Icon }) => (
        <NavLink key={to} to={to} end={to === '/'} className={style.tab}>
          <span className={style.icon}>
            <Icon aria-hidden size={22} strokeWidth={1.75} />
            {name === 'inbox' && <Unread />}
          </span>
          {t(`nav.${name}`)}
        </NavLink>
      ))}
    </nav>
  )
}
