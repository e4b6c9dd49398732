import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration, useMatch } from 'react-router'
import { LiveInbox } from '../inbox/LiveInbox'
import { Footer } from './Footer'
import { Header } from './Header'
import { Offline } from './Offline'
import { Tabs } from './Tabs'
import { Loading } from './Loading'
import style from './Layout.module.css'

/** The frame around every page: header, the page, footer, and on phones the places at a thumb's reach. */
export function Layout() {
  const { t } = useTranslation()
  const applying = useMatch('/apply/*')
  return (
    <div className={style.frame} data-focused={applying ? '' : undefined}>
      <a className={style.skip} href="#main">
        {t('app.skip')}
      </a>
      <Header />
      <LiveInbox />
      <Offline />
      <main id="main" className={style.main} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      {!applying && <Tabs />}
      <ScrollRestoration />
    </div>
  )
}
