import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAction } from '../../api/actions'
import type { Dossier, Material, Owed } from '../../api/shapes'
import { MaterialCard } from '../../apply/documents/MaterialCard'
import { UploadsContext } from '../../apply/documents/Receiver'
import { Button } from '../../parts/Button'
import { SessionEnded } from '../../parts/ForCitizens'
import { Page } from '../../parts/Page'
import { dayInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import { forget } from '../supplement/kept'
import { useSupply } from '../supplement/useSupply'
import { Trouble } from '../Trouble'

interface Props {
  dossier: Dossier
  etag: string
  owed: Owed
  material: Material
}

/** One material that was left owing; it counts once a reviewer has looked at it. */
export function OwedForm({ dossier, etag, owed, material }: Props) {
  const { t } = useTranslation(['case', 'translation'])
  const navigate = useNavigate()
  const { id } = dossier
  const acting = useAction('FULFIL', { id, etag, actions: dossier.actions })
  const { files, uploads } = useSupply(id, {})
  const sending = useSyncExternalStore(uploads.subscribe, uploads.all).get(material.code)?.sending
  const [tried, setTried] = useState(false)
  const file = files[material.code]
  const busy = sending !== undefined && sending.phase !== 'failed'
  const lacking = busy ? t('supplement.arriving') : file ? undefined : t('translation:apply.wrong.document')
  const refused = acting.problem?.pointers().get('/document')
  const supply = async () => {
    setTried(true)
    if (lacking || !file || !(await acting.perform({ document: file.id }))) return
    forget(id)
    void navigate(`/cases/${id}`, { replace: true })
  }
  return (
    <Page
      title={t('owed.go')}
      over={dossier.item.name}
      up={{ to: `/cases/${id}`, name: t('case.title') }}
      lead={owed.dueOn && t('owed.lead', { day: dayInWords(owed.dueOn, language()) })}
    >
      <SessionEnded />
      {!acting.problem?.errors.length && <Trouble acting={acting} />}
      <UploadsContext value={uploads}>
        <MaterialCard
          material={material}
          given={file && { ...file, url: `/v1/documents/${file.id}` }}
          sending={sending}
          problem={refused ?? (tried ? lacking : undefined)}
        />
      </UploadsContext>
      <Button look="primary" wide busy={acting.busy} onClick={() => void supply()}>
        {t(acting.busy ? 'supplement.sending' : 'owed.submit')}
      </Button>
    </Page>
  )
}
