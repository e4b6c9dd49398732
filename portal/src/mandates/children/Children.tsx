import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import type { Child } from '../../api/shapes'
import { ButtonLink } from '../../parts/Button'
import { Card } from '../../parts/Card'
import { dateInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import style from '../Mandates.module.css'
import { childrenQuery } from './queries'

/** The children I act for as guardian, and the way to register one. */
export function Children() {
  const { t } = useTranslation('mandates')
  const { data: session } = useSession()
  const { data = [] } = useQuery({ ...childrenQuery, enabled: session?.signedIn === true })
  return (
    <section aria-labelledby="children" className={style.group}>
      <h2 id="children">{t('child.title')}</h2>
      {data.length === 0 && <p className={style.soft}>{t('child.none')}</p>}
      {data.map((child) => (
        <One key={child.id} child={child} />
      ))}
      <div className={style.buttons}>
        <ButtonLink to="/mandates/child">{t('child.register')}</ButtonLink>
      </div>
    </section>
  )
}

function One({ child: { id, name, ofAge, otherGuardians } }: { child: Child }) {
  const { t } = useTranslation('mandates')
  const { t: common } = useTranslation()
  return (
    <Card role="group" aria-labelledby={`child-${id}`} className={style.card}>
      <header className={style.head}>
        <h3 id={`child-${id}`}>{name}</h3>
        <span className={style.sign} data-state="EFFECTIVE">
          {t('kind.GUARDIAN')}
        </span>
      </header>
      <p className={style.soft}>{t('child.until', { day: dateInWords(ofAge, language()) })}</p>
      <p className={style.soft}>
        {otherGuardians.length > 0
          ? t('child.others', { names: otherGuardians.join(common('app.comma')) })
          : t('child.alone')}
      </p>
    </Card>
  )
}
