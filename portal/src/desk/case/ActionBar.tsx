import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../api/shapes'
import { Button, ButtonLink } from '../../parts/Button'
import { Notice } from '../../parts/Notice'
import type { Offered } from '../actions'
import style from './ActionBar.module.css'

interface Props {
  dossier: Dossier
  actions: Offered[]
  onAct: (action: Offered) => void
}

/** What may be done now, as the case itself says; if nothing, why. */
export function ActionBar({ dossier, actions, onAct }: Props) {
  const { t } = useTranslation('desk')
  const supply = dossier.actions.some(({ name }) => name === 'SUPPLY')
  if (!actions.length && !supply) {
    return (
      <Notice title={t('case.nothing')}>
        <p>{t(`waits.${dossier.status}`)}</p>
      </Notice>
    )
  }
  return (
    <div className={style.bar} role="group" aria-label={t('case.actions')}>
      {actions.map((action, index) => (
        <Button
          key={action}
          look={index === 0 ? 'primary' : action === 'DECLINE' ? 'danger' : 'plain'}
          onClick={() => onAct(action)}
        >
          {t(`action.${action}`)}
        </Button>
      ))}
      {supply && <ButtonLink to={`/desk/window/${dossier.id}`}>{t('case.at-window')}</ButtonLink>}
    </div>
  )
}
