import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../../api/problem'
import type { Item, Material } from '../../api/shapes'
import { MaterialCard } from '../../apply/documents/MaterialCard'
import { ErrorList } from '../../apply/ErrorSummary'
import { nested } from '../../apply/form/nested'
import { problemsOf } from '../../apply/form/problems'
import { Questions } from '../../apply/form/Questions'
import type { Open } from '../../apply/writings'
import { agentInWords } from '../../case/agentInWords'
import { nameOf } from '../../case/supplement/marks'
import { Button } from '../../parts/Button'
import { Page } from '../../parts/Page'
import { Originals } from '../parts/Originals'
import { Electronic } from './Electronic'
import { Refusal } from '../parts/Refusal'
import { useHandIn } from './useHandIn'

interface Props {
  open: Open
  item: Item
  materials: Material[]
}

/** The form, the materials with their originals, and whether notices are served electronically; then it is handed in. */
export function Filled({ open: { writing, uploads }, item, materials }: Props) {
  const { t } = useTranslation('window')
  const { t: common } = useTranslation()
  const draft = useSyncExternalStore(writing.subscribe, writing.draft)
  const sending = useSyncExternalStore(uploads.subscribe, uploads.all)
  const [tried, setTried] = useState(0)
  const [originals, see] = useState<string[]>([])
  const { dossier, form, electronic } = draft
  const agent = dossier.agent && agentInWords(dossier.agent)
  const handing = useHandIn(writing)
  const schema = item.form ?? {}
  const given = (code: string) => dossier.materials.find((material) => material.code === code)?.document
  const lacking = missing()
  const problems = new Map([...draft.problems, ...(tried ? lacking : [])])
  return (
    <Page
      title={item.name}
      over={t(agent ? 'intake.for-agent' : 'intake.for', { name: dossier.applicant.name, agent })}
      up={{ to: '/desk/window', name: t('start.title') }}
    >
      <ErrorList key={tried} problems={problems} arrived={tried > 0} nameOf={named} />
      {!refusedFields() && <Refusal error={handing.error} />}
      <Questions
        schema={schema}
        own={false}
        answers={form}
        errors={nested(new Map([...problems].filter(([pointer]) => pointer.startsWith('/form/'))))}
        onChange={(answers) => writing.type(answers)}
        onBlur={() => void writing.save()}
        onSubmit={() => void handIn()}
      >
        {materials.map((material) => (
          <MaterialCard
            key={material.code}
            material={material}
            given={given(material.code) ?? undefined}
            sending={sending.get(material.code)?.sending}
            problem={problems.get(`/materials/${material.code}`)}
          />
        ))}
        <Originals
          materials={dossier.materials}
          names={materials}
          seen={originals}
          error={[...problems].find(([pointer]) => pointer.startsWith('/present/originals'))?.[1]}
          see={see}
        />
        <Electronic
          said={electronic}
          wrong={problems.get('/agreesToElectronicService')}
          say={(value) => writing.take({ electronic: value })}
        />
        <p>{t('intake.counts')}</p>
        <Button type="submit" look="primary" wide busy={handing.isPending}>
          {t(handing.isPending ? 'intake.sending' : 'intake.go')}
        </Button>
      </Questions>
    </Page>
  )

  async function handIn() {
    setTried(tried + 1)
    if (lacking.size > 0 || electronic === undefined) return
    await handing.mutateAsync({ electronic, originals: originals.filter(given) }).catch(() => undefined)
    setTried((before) => before + 1)
  }

  function missing(): Map<string, string> {
    const found = problemsOf(schema, form, common)
    for (const { code, required } of materials)
      if (required && !given(code)) found.set(`/materials/${code}`, common('apply.wrong.document'))
    if (electronic === undefined) found.set('/agreesToElectronicService', common('apply.wrong.choose'))
    return found
  }

  function refusedFields(): boolean {
    return isProblem(handing.error) && handing.error.errors.length > 0
  }

  function named(pointer: string): string {
    if (pointer === '/agreesToElectronicService') return t('electronic.title')
    if (pointer === '/present/person') return t('intake.person')
    return pointer.startsWith('/present') ? t('intake.originals') : nameOf(item, pointer)
  }
}
