import { useQuery } from '@tanstack/react-query'
import { Download, FileImage, FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Dossier, GivenDocument } from '../api/shapes'
import { fileKinds, fileSize } from '../items/files'
import { itemVersionQuery } from '../items/queries'
import { Rows } from '../parts/Card'
import { Disclosure } from '../parts/Disclosure'
import style from './Documents.module.css'

/** What was handed in as files. */
export function Documents({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation()
  const { data: item } = useQuery(itemVersionQuery(dossier.item.id, dossier.item.version))
  const names = new Map(item?.materials?.map((material) => [material.code, material.name]))
  const given = dossier.materials.filter((material) => material.document)
  if (given.length === 0) return null
  return (
    <Disclosure title={t('case.documents', { count: given.length })}>
      <Rows>
        {given.map(({ code, document }) => (
          <li key={code}>{document && <Given name={names.get(code) ?? code} document={document} />}</li>
        ))}
      </Rows>
    </Disclosure>
  )
}

function Given({ name, document }: { name: string; document: GivenDocument }) {
  const { t } = useTranslation()
  const Icon = document.type.startsWith('image/') ? FileImage : FileText
  return (
    <a className={style.document} href={document.url} download={document.name}>
      <Icon aria-hidden size={24} strokeWidth={1.5} />
      <span className={style.words}>
        <span className={style.name}>{name}</span>
        <span className={style.file}>
          {`${document.name} · ${fileKinds([document.type], t)} · ${fileSize(document.length)}`}
        </span>
      </span>
      <Download aria-hidden size={20} />
      <span className="unseen">{t('case.download')}</span>
    </a>
  )
}
