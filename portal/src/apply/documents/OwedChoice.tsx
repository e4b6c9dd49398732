import { useTranslation } from 'react-i18next'
import type { Material } from '../../api/shapes'
import { limitInWords } from '../../items/limits'
import formStyle from '../form/Form.module.css'

interface Props {
  material: Material
  chosen: boolean
  choose: (chosen: boolean) => void
}

/** Where the item lets it be owed: bring it later, or promise it in writing instead. */
export function OwedChoice({ material, chosen, choose }: Props) {
  const { t } = useTranslation(['translation', 'apply'])
  const { owed, required } = material
  if (!owed || !required) return null
  const limit = limitInWords(owed.limit, t)
  return (
    <label className={formStyle.choice}>
      <input type="checkbox" checked={chosen} onChange={({ target }) => choose(target.checked)} />
      <span>
        {t(`apply:owed.${owed.as}`, { limit })}
        <small>{owed.undertaking ?? t('apply:owed.text')}</small>
      </span>
    </label>
  )
}
