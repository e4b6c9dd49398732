import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import style from './Footer.module.css'

export function Footer() {
  const { t } = useTranslation()
  return (
    <footer className={style.footer}>
      <div className={style.inner}>
        <p>{t('footer.purpose')}</p>
        <ul className={style.links}>
          <li>
            <Link to="/settings">{t('footer.settings')}</Link>
          </li>
          <li>
            <a href="/desk">{t('footer.officials')}</a>
          </li>
          <li>
            <a href="/docs">{t('footer.developers')}</a>
          </li>
          <li>
            <Link to="/clients">{t('footer.clients')}</Link>
          </li>
        </ul>
      </div>
    </footer>
  )
}
