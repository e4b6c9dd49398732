import { Circle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Item, Material } from '../api/shapes'
import { fileKinds, fileSize } from './files'
import { limitInWords } from './limits'
import style from './Checklist.module.css'

type Listed = { [K in keyof Material]?: Material[K] | undefined }
type Situations = Item['situations']
type Known = NonNullable<Situations>

/** What to have at hand: what must be brought, then what may. */
export function Checklist({ materials, situations }: { materials: Listed[]; situations?: Situations }) {
  const { t } = useTranslation()
  const needed = materials.filter((material) => material.required)
  const welcome = materials.filter((material) => !material.required)
  return (
    <section aria-labelledby="materials" className={style.checklist}>
      <h2 id="materials">{t('item.materials')}</h2>
      <List materials={needed} situations={situations} />
      {welcome.length > 0 && (
        <>
          <h3>{t('item.materials-optional')}</h3>
          <List materials={welcome} situations={situations} />
        </>
      )}
    </section>
  )
}

function List({ materials, situations }: { materials: Listed[]; situations: Situations }) {
  const { t } = useTranslation()
  return (
    <ul className={style.list}>
      {materials.map((material) => (
        <li key={material.code}>
          <Circle aria-hidden size={20} strokeWidth={1.75} />
          <div>
            <p className={style.name}>{material.name}</p>
            {material.when && situations && <Condition when={material.when} situations={situations} />}
            {material.guidance && <p>{material.guidance}</p>}
            {material.owed && <Owed owed={material.owed} />}
            <p className={style.files}>
              {t('item.files', {
                kinds: fileKinds(material.formats ?? [], t),
                size: fileSize(material.maxBytes ?? 0),
              })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** How the application can be accepted without it. */
function Owed({ owed }: { owed: NonNullable<Listed['owed']> }) {
  const { t } = useTranslation()
  const { t: own } = useTranslation('items')
  return <p className={style.when}>{own(`owed.${owed.as}`, { limit: limitInWords(owed.limit, t) })}</p>
}

/** The question on which a material depends, and the answers with which it is needed. */
function Condition({ when, situations }: { when: NonNullable<Listed['when']>; situations: Known }) {
  const { t } = useTranslation()
  const { t: own } = useTranslation('items')
  const asked = situations.find(({ code }) => code === when.situation)
  const choices = (asked?.choices ?? [])
    .filter(({ code }) => when.choices.includes(code))
    .map(({ label }) => label)
    .join(t('app.or'))
  return (
    asked && <p className={style.when}>{own('situations.when', { question: asked.question, choices })}</p>
  )
}
