import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Actions } from '../Actions'
import { ErrorSummary } from '../ErrorSummary'
import { StepPage } from '../StepPage'
import { useApplication, useDraft } from '../useApplication'
import { useLeave } from '../useLeave'
import { owing } from '../owing'
import { MaterialCard } from './MaterialCard'
import { OwedChoice } from './OwedChoice'

/** What has to be shown: each material by a photograph or a file. */
export function DocumentsStep() {
  const { t } = useTranslation()
  const { item, uploads, writing } = useApplication()
  const draft = useDraft()
  const all = useSyncExternalStore(uploads.subscribe, uploads.all)
  const leave = useLeave('documents')
  const [tried, setTried] = useState(0)
  const { materials } = item
  const owed = owing(item, draft)
  const missing = materials.filter(
    ({ code, required }) => required && !given(code) && !all.has(code) && !owed.includes(code),
  )
  const found = [...draft.problems].filter(
    ([pointer]) => pointer.startsWith('/materials/') && !given(pointer.split('/')[2] ?? ''),
  )
  const lacking = tried
    ? missing.map(({ code }): [string, string] => [`/materials/${code}`, t('apply.wrong.document')])
    : []
  const problems = new Map([...found, ...lacking])
  const goOn = () => (missing.length > 0 ? setTried(tried + 1) : leave())
  return (
    <StepPage step="documents" title={t('apply.documents.title')} lead={t('apply.documents.lead')}>
      <ErrorSummary key={tried} problems={problems} arrived={tried > 0} />
      {materials.map((material) => (
        <MaterialCard
          key={material.code}
          material={material}
          given={given(material.code)}
          sending={all.get(material.code)?.sending}
          problem={problems.get(`/materials/${material.code}`)}
        >
          {!given(material.code) && (
            <OwedChoice
              material={material}
              chosen={owed.includes(material.code)}
              choose={(chosen) => owe(material.code, chosen)}
            />
          )}
        </MaterialCard>
      ))}
      <Actions go={goOn} />
    </StepPage>
  )

  function owe(code: string, chosen: boolean) {
    const others = (draft.owes ?? []).filter((one) => one !== code)
    writing.take({ owes: chosen ? [...others, code] : others })
  }

  function given(code: string) {
    return draft.dossier.materials.find((material) => material.code === code)?.document ?? undefined
  }
}
