import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import type { Organisation } from '../../api/shapes'
import { ButtonLink } from '../../parts/Button'
import { Card } from '../../parts/Card'
import style from '../Mandates.module.css'
import { organisationsQuery } from './queries'

/** The organisations I act for by my role, and the way to register one. */
export function Mine() {
  const { t } = useTranslation('mandates')
  const { data: session } = useSession()
  const { data = [] } = useQuery({ ...organisationsQuery, enabled: session?.signedIn === true })
  return (
    <section aria-labelledby="organisations" className={style.group}>
      <h2 id="organisations">{t('mine.title')}</h2>
      {data.length === 0 && <p className={style.soft}>{t('mine.none')}</p>}
      {data.map((organisation) => (
        <One key={organisation.id} organisation={organisation} />
      ))}
      <div className={style.buttons}>
        <ButtonLink to="/mandates/organisation">{t('mine.register')}</ButtonLink>
      </div>
    </section>
  )
}

function One({ organisation: { id, name, code, role, actions } }: { organisation: Organisation }) {
  const { t } = useTranslation('mandates')
  return (
    <Card aria-labelledby={id} className={style.card}>
      <header className={style.head}>
        <h3 id={id}>{name}</h3>
        <span className={style.sign} data-state="EFFECTIVE">
          {t(`role.${role}`)}
        </span>
      </header>
      <p className={style.soft}>{t('mine.code', { code })}</p>
      {actions.length > 0 && (
        <div className={style.buttons}>
          <ButtonLink to={`/mandates/new?for=${id}`}>{t('mine.give')}</ButtonLink>
          {role === 'REPRESENTATIVE' && (
            <ButtonLink to={`/accesses?organisation=${id}`}>{t('mine.accesses')}</ButtonLink>
          )}
        </div>
      )}
    </Card>
  )
}
