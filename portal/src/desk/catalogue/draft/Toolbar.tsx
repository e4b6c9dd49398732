import { useTranslation } from 'react-i18next'
import { Button } from '../../../parts/Button'
import type { DraftLink } from '../shapes'
import style from '../Catalogue.module.css'
import type { useWriting } from './useWriting'

interface Props {
  writing: ReturnType<typeof useWriting>
  inForce: number | undefined
  onSave: () => void
  onAct: (link: DraftLink) => void
}

const ORDER = ['REQUEST_REVIEW', 'APPROVE', 'REFUSE', 'WITHDRAW', 'RENEW', 'DISCARD'] as const

/** What can be done with the draft now; whether all that was typed is saved. */
export function Toolbar({ writing, inForce, onSave, onAct }: Props) {
  const { t } = useTranslation('catalogue')
  const { draft, unsaved, saving } = writing
  const outdated = inForce !== undefined && inForce > draft.basedOn
  const links = ORDER.flatMap((name) => draft.actions.find((link) => link.name === name) ?? []).filter(
    ({ name }) => name !== 'RENEW' || outdated,
  )
  const writes = draft.kind === 'CHANGE' && draft.actions.some(({ name }) => name === 'WRITE')
  return (
    <section className={style.toolbar} aria-label={t('act.label')}>
      {writes && (
        <>
          <p role="status" className={style.soft}>
            {t(saving ? 'save.saving' : unsaved ? 'save.unsaved' : 'save.saved')}
          </p>
          <Button look={unsaved ? 'primary' : 'plain'} busy={saving} onClick={onSave}>
            {t('save.button')}
          </Button>
        </>
      )}
      {links.map((link) => (
        <Button key={link.name} look={look(link.name, unsaved)} onClick={() => onAct(link)}>
          {t(`act.${link.name as 'APPROVE'}.button`)}
        </Button>
      ))}
    </section>
  )
}

function look(name: DraftLink['name'], unsaved: boolean) {
  if (name === 'DISCARD') return 'quiet'
  return !unsaved && (name === 'REQUEST_REVIEW' || name === 'APPROVE') ? 'primary' : 'plain'
}
