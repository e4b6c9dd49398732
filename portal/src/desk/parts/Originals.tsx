import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier, Material } from '../../api/shapes'
import { Wrong } from '../../parts/Field'
import form from '../../apply/form/Form.module.css'

interface Props {
  materials: Dossier['materials']
  names: readonly Pick<Material, 'code' | 'name'>[]
  /** The codes of those whose originals were seen. */
  seen: readonly string[]
  error: string | undefined
  see: (seen: string[]) => void
}

/** Of what was given, the originals the official holds in his hands. */
export function Originals({ materials, names, seen, error, see }: Props) {
  const { t } = useTranslation('visits')
  const id = useId()
  if (materials.length === 0) return null
  return (
    <fieldset className={form.question} data-wrong={error ? '' : undefined}>
      <legend className={form.label}>{t('sheet.originals')}</legend>
      {error && <Wrong id={id}>{error}</Wrong>}
      <div className={form.choices}>
        {materials.map(({ code, original }) => (
          <label key={code} className={form.choice}>
            <input
              type="checkbox"
              checked={seen.includes(code)}
              aria-describedby={error ? id : undefined}
              onChange={({ target }) =>
                see(target.checked ? [...seen, code] : seen.filter((one) => one !== code))
              }
            />
            <span>
              {names.find((material) => material.code === code)?.name ?? code}
              {original && <small>{t('sheet.seen-before')}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
