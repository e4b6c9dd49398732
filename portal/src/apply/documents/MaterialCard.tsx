import { Camera, FileCheck2, FileUp, Trash2 } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { GivenDocument, Material } from '../../api/shapes'
import { fileKinds, fileSize } from '../../items/files'
import { Button } from '../../parts/Button'
import { Card } from '../../parts/Card'
import { Picker } from './Picker'
import { Progress } from './Progress'
import { useUploads } from './Receiver'
import { prepareToSend, type Sending } from './Uploads'
import style from './MaterialCard.module.css'

interface Props {
  material: Material
  given: GivenDocument | undefined
  sending: Sending | undefined
  problem: string | undefined
  /** What else there is to say about it. */
  children?: ReactNode
}

/** One thing to show: what it is, what is given for it, and ways to give it. */
export function MaterialCard({ material, given, sending, problem, children }: Props) {
  const { t } = useTranslation()
  const uploads = useUploads()
  const { code, name, guidance, required, formats, maxBytes } = material
  const id = `materials_${code}`
  const images = formats.some((format) => format.startsWith('image/'))
  const pick = (file: File) => void uploads.send(material, file)
  const busy = sending && sending.phase !== 'failed'
  useEffect(prepareToSend, [])
  return (
    <Card aria-labelledby={`${id}-name`} className={style.material} data-wrong={problem ? '' : undefined}>
      <div>
        <h2 id={`${id}-name`} className={style.name}>
          {required ? name : t('apply.form.optional', { label: name })}
        </h2>
        {guidance && <p>{guidance}</p>}
        <p className={style.kinds}>
          {t('item.files', { kinds: fileKinds(formats, t), size: fileSize(maxBytes) })}
        </p>
      </div>
      {children}
      {problem && <p className={style.problem}>{problem}</p>}
      {given && <Given document={given} name={name} code={code} />}
      {sending && <Progress code={code} sending={sending} formats={formats} maxBytes={maxBytes} />}
      {!busy && (
        <div className={style.ways} id={id}>
          {images && (
            <Picker camera accept="image/jpeg,image/png" pick={pick} about={name}>
              <Camera aria-hidden size={20} />
              {t('apply.documents.camera')}
            </Picker>
          )}
          <Picker accept={formats.join(',')} pick={pick} about={name}>
            <FileUp aria-hidden size={20} />
            {t(given ? 'apply.documents.replace' : 'apply.documents.choose')}
          </Picker>
        </div>
      )}
    </Card>
  )
}

function Given({ document, name, code }: { document: GivenDocument; name: string; code: string }) {
  const { t } = useTranslation()
  const uploads = useUploads()
  const [removing, setRemoving] = useState(false)
  const [failed, setFailed] = useState(false)
  const remove = async () => {
    setRemoving(true)
    setFailed(false)
    await uploads.takeBack(code).catch(() => setFailed(true))
    setRemoving(false)
  }
  return (
    <div className={style.given}>
      <FileCheck2 aria-hidden size={22} />
      <p>
        <a href={document.url} download>
          {document.name}
        </a>
        <span>{failed ? t('apply.documents.not-removed') : fileSize(document.length)}</span>
      </p>
      <Button
        look="quiet"
        busy={removing}
        aria-label={t('apply.documents.remove-it', { name })}
        onClick={() => void remove()}
      >
        <Trash2 aria-hidden size={20} />
      </Button>
    </div>
  )
}
