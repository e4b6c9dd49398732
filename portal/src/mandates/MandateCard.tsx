import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mandate, MandateLink } from '../api/shapes'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { dateInWords, momentInWords } from '../texts/days'
import { language } from '../texts/texts'
import { ActDialog } from './ActDialog'
import style from './Mandates.module.css'
import { useScope } from './useScope'

/** A mandate: who acts for whom, in what, for how long, how it stands, and what this reader may do. */
export function MandateCard({ mandate }: { mandate: Mandate }) {
  const { t } = useTranslation()
  const { t: words } = useTranslation('mandates')
  const [acting, act] = useState<MandateLink>()
  const name = mandate.agent.name ?? t('mandates.unnamed')
  const heading =
    mandate.grantor.kind === 'PERSON'
      ? t('mandates.by', { name })
      : words('card.by-for', { name, grantor: mandate.grantor.name ?? '' })
  const scope = useScope(mandate)
  const { side, state } = mandate
  const days = {
    from: dateInWords(mandate.from, language()),
    until: dateInWords(mandate.until, language()),
  }
  const ended = mandate.revokedAt ?? (state === 'REFUSED' ? mandate.settledAt : undefined)
  const at = ended && momentInWords(ended, language())
  return (
    <Card role="group" aria-labelledby={mandate.id} data-mandate={state} className={style.card}>
      <header className={style.head}>
        <h3 id={mandate.id}>
          {side === 'AGENT' ? t('mandates.for', { name: mandate.grantor.name ?? '' }) : heading}
        </h3>
        <span className={style.sign} data-state={mandate.effective ? 'EFFECTIVE' : state}>
          {t(standing(mandate))}
        </span>
      </header>
      <p>{t('mandates.scope', { scope })}</p>
      {mandate.kind === 'HELPER' && <p>{words('card.helper')}</p>}
      {mandate.scope.role !== 'REPRESENTATIVE' && <p className={style.soft}>{t('mandates.days', days)}</p>}
      {at && (
        <p className={style.soft}>
          {state === 'REFUSED'
            ? t('mandates.refused-at', { at })
            : t(`mandates.revoked-by.${mandate.revokedBy ?? 'POST'}`, { at })}
        </p>
      )}
      {mandate.actions.length > 0 && (
        <div className={style.buttons}>
          {mandate.actions.map((link) => (
            <Button
              key={link.name}
              look={link.name === 'ACCEPT' ? 'primary' : 'plain'}
              onClick={() => act(link)}
            >
              {t(buttonOf(link, side))}
            </Button>
          ))}
        </div>
      )}
      {acting && <ActDialog mandate={mandate} link={acting} close={() => act(undefined)} />}
    </Card>
  )
}

function standing({ state, over, effective }: Mandate) {
  if (over && (state === 'OFFERED' || state === 'IN_FORCE')) return 'mandates.state.OVER'
  if (state === 'IN_FORCE' && !effective) return 'mandates.state.LATER'
  return `mandates.state.${state}` as const
}

/** What the agent does when he ends it is not what the grantor does. */
export function buttonOf({ name }: MandateLink, side: Mandate['side']) {
  return name === 'REVOKE' && side === 'AGENT'
    ? 'mandates.act.GIVE_BACK.button'
    : (`mandates.act.${name}.button` as const)
}
