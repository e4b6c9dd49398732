import { Circle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Material } from '../api/shapes'
import { fileKinds, fileSize } from './files'
import style from './Checklist.module.css'

type Listed = { [K in keyof Material]?: Material[K] | undefined }

/** What to have at hand: what must be brought, then what may. */
export function Checklist({ materials }: { materials: Listed[] }) {
  const { t } = useTranslation()
  const needed = materials.filter((material) => material.required)
  const welcome = materials.filter((material) => !material.required)
  return (
    <section aria-labelledby="materials" className={style.checklist}>
      <h2 id="materials">{t('item.materials')}</h2>
      <List materials={needed} />
      {welcome.length > 0 && (
        <>
          <h3>{t('item.materials-optional')}</h3>
          <List materials={welcome} />
        </>
      )}
    </section>
  )
}

function List({ materials }: { materials: Listed[] }) {
  const { t } = useTranslation()
  return (
    <ul className={style.list}>
      {materials.map((material) => (
        <li key={material.code}>
          <Circle aria-hidden size={20} strokeWidth={1.75} />
          <div>
            <p className={style.name}>{material.name}</p>
            {material.guidance && <p>{material.guidance}</p>}
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
