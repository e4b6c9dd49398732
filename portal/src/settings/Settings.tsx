import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../parts/Card'
import { Page } from '../parts/Page'
import { prefer, preferences } from '../texts/preferences'
import { language, languages, speak, type Language } from '../texts/texts'
import { Accesses } from './Accesses'
import { Account } from './Account'
import { ActingFor } from './ActingFor'
import { Choice } from './Choice'
import { Email } from './Email'
import { Mine } from './Mine'
import { Security } from './Security'
import style from './Settings.module.css'

const themes = ['system', 'light', 'dark'] as const
const sizes = ['normal', 'large'] as const

/** Who is signed in, and how this device shows the portal. */
export function Settings() {
  const { t } = useTranslation(['translation', 'settings'])
  const client = useQueryClient()
  const [{ theme, size }, setShown] = useState(preferences)
  const change = (chosen: Parameters<typeof prefer>[0]) => {
    prefer(chosen)
    setShown(preferences())
  }
  const changeLanguage = async (chosen: Language) => {
    await speak(chosen)
    change({ language: chosen })
    await client.invalidateQueries()
  }
  return (
    <Page title={t('settings:title')}>
      <Account />
      <Mine />
      <Email />
      <Security />
      <ActingFor />
      <Accesses />
      <Card aria-labelledby="display" className={style.display}>
        <h2 id="display">{t('settings:display')}</h2>
        <Choice
          name="language"
          title={t('settings:language')}
          chosen={language()}
          options={languages.map((value) => ({
            value,
            name: value === 'en' ? 'English' : '中文',
            lang: value,
          }))}
          choose={(chosen) => void changeLanguage(chosen)}
        />
        <Choice
          name="size"
          title={t('settings:size')}
          chosen={size}
          options={sizes.map((value) => ({ value, name: t(`settings:sizes.${value}`) }))}
          choose={(chosen) => change({ size: chosen })}
        />
        <Choice
          name="theme"
          title={t('settings:theme')}
          chosen={theme}
          options={themes.map((value) => ({ value, name: t(`settings:themes.${value}`) }))}
          choose={(chosen) => change({ theme: chosen })}
        />
      </Card>
      <section aria-labelledby="device" className={style.device}>
        <h2 id="device">{t('settings:device')}</h2>
        <p>{t('settings:device-text')}</p>
      </section>
    </Page>
  )
}
