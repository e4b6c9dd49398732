import { Download, FileImage, FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { GivenDocument } from '../api/shapes'
import { fileKinds, fileSize } from '../items/files'
import style from './GivenFile.module.css'

/** A file handed in, under the name of the material it is for; following it downloads it. */
export function GivenFile({ name, document }: { name: string; document: GivenDocument }) {
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
      <span className="unseen">{t('app.download')}</span>
    </a>
  )
}
