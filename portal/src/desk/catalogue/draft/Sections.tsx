import { useTranslation } from 'react-i18next'
import { Disclosure } from '../../../parts/Disclosure'
import { Parts } from '../fields/Part'
import { sections } from '../fields/sections'
import type { Fields } from '../fields/spec'
import type { Content, Tree } from '../shapes'
import style from '../fields/Fields.module.css'

const names = Object.keys(sections) as (keyof typeof sections)[]

interface Props {
  content: Content
  wrong: ReadonlyMap<string, string>
  readOnly: boolean
  put: (content: Content) => void
}

/** The elements of an item in groups, each one tap away; in the title stands how many are wrong. */
export function Sections({ content, wrong, readOnly, put }: Props) {
  const { t } = useTranslation('catalogue')
  return (
    <fieldset className={style.sections} disabled={readOnly}>
      <legend className="unseen">{t('draft.elements')}</legend>
      {names.map((name) => {
        const fields: Fields = sections[name]
        const faults = [...wrong.keys()].filter((pointer) =>
          Object.keys(fields).some((field) => within(pointer, field)),
        ).length
        const title = t(`section.${name}`)
        return (
          <Disclosure key={name} title={faults ? t('all.section-wrong', { title, count: faults }) : title}>
            <div className={style.section}>
              <Parts
                fields={fields}
                at=""
                value={content as unknown as Tree}
                put={(said) => put(said as unknown as Content)}
              />
            </div>
          </Disclosure>
        )
      })}
    </fieldset>
  )
}

function within(pointer: string, field: string): boolean {
  return pointer === `/${field}` || pointer.startsWith(`/${field}/`)
}
