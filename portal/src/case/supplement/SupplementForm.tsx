import type { RJSFSchema } from '@rjsf/utils'
import { useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAction } from '../../api/actions'
import type { Dossier, FormAnswers, Item } from '../../api/shapes'
import { MaterialCard } from '../../apply/documents/MaterialCard'
import { UploadsContext } from '../../apply/documents/Receiver'
import { ErrorList } from '../../apply/ErrorSummary'
import { nested } from '../../apply/form/nested'
import { problemsOf } from '../../apply/form/problems'
import { Questions } from '../../apply/form/Questions'
import { limitInWords } from '../../items/limits'
import { dayInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import { Button, ButtonLink } from '../../parts/Button'
import { SessionEnded } from '../../parts/ForCitizens'
import { GivenFile } from '../../parts/GivenFile'
import { Notice } from '../../parts/Notice'
import { Page } from '../../parts/Page'
import { Trouble } from '../Trouble'
import { forget } from './kept'
import { answersTo, explained, nameOf, type askedMaterials } from './marks'
import { useSupply } from './useSupply'
import { without } from '../../apply/answers'

interface Props {
  dossier: Dossier
  etag: string
  item: Item
  fields: RJSFSchema
  materials: ReturnType<typeof askedMaterials>
  /** Where one comes from, and goes when it is handed in. */
  up: { to: string; name: string }
  /** At a window: what is asked besides, and what is said with it; nothing as long as something is missing there. */
  window?: {
    asked: (refused: ReadonlyMap<string, string>) => ReactNode
    said: () => object | undefined
    named: (pointer: string) => string | undefined
  }
}

/** The marked fields and materials, each with what the office says; what is supplied stays until it is handed in. */
export function SupplementForm({ dossier, etag, item, fields, materials, up, window: here }: Props) {
  const { t } = useTranslation(['case', 'translation'])
  const { t: common } = useTranslation()
  const navigate = useNavigate()
  const { id } = dossier
  const acting = useAction('SUPPLY', { id, etag, actions: dossier.actions })
  const { answers, files, type, uploads } = useSupply(id, answersTo(fields, dossier.form))
  const all = useSyncExternalStore(uploads.subscribe, uploads.all)
  const [tried, setTried] = useState(0)
  const [settled, settle] = useState<ReadonlySet<string>>(new Set())
  const wanted = dossier.supplement?.wanted ?? []
  const schema = useMemo(
    () => explained(fields, dossier.supplement?.wanted ?? [], (note) => t('supplement.says', { note })),
    [fields, dossier.supplement, t],
  )
  const open = dossier.actions.some(({ name }) => name === 'SUPPLY')
  if (!open && !acting.busy && !acting.changed)
    return (
      <Page title={t('supplement.title')} up={up}>
        <Notice title={t('supplement.nothing')}>
          <ButtonLink to={up.to}>{t('supplement.back')}</ButtonLink>
        </Notice>
      </Page>
    )
  const lacking = missing()
  const refused = [...(acting.problem?.pointers() ?? [])].filter(([pointer]) => !settled.has(pointer))
  const problems = new Map([...refused, ...(tried ? lacking : [])])
  const limit = dossier.limits.find(({ kind }) => kind === 'SUPPLEMENT')
  return (
    <Page
      title={t('supplement.title')}
      over={dossier.item.name}
      up={up}
      lead={
        limit?.dueOn
          ? t('supplement.lead', { day: dayInWords(limit.dueOn, language()) })
          : limit?.awaitsService && t('asked.to-serve', { limit: limitInWords(limit.budget, common) })
      }
    >
      {!here && <SessionEnded />}
      <ErrorList
        key={tried}
        problems={problems}
        arrived={tried > 0}
        nameOf={(pointer) => here?.named(pointer) ?? nameOf(item, pointer)}
      />
      {!acting.problem?.errors.length && <Trouble acting={acting} />}
      <UploadsContext value={uploads}>
        <Questions
          schema={schema}
          own={!here && !dossier.agent}
          answers={answers}
          errors={nested(new Map([...problems].filter(([pointer]) => pointer.startsWith('/form/'))))}
          onChange={typed}
          onSubmit={() => void supply()}
        >
          {materials.map(({ material, note }) => (
            <MaterialCard
              key={material.code}
              material={material}
              given={given(material.code)}
              sending={all.get(material.code)?.sending}
              problem={problems.get(`/materials/${material.code}`)}
            >
              <p>{t('supplement.says', { note })}</p>
              <Before dossier={dossier} code={material.code} />
            </MaterialCard>
          ))}
          {here?.asked(new Map(refused))}
          <p>{t('supplement.once', { count: wanted.length })}</p>
          {(open || acting.busy) && (
            <Button look="primary" wide type="submit" busy={acting.busy}>
              {t(acting.busy ? 'supplement.sending' : 'supplement.submit')}
            </Button>
          )}
        </Questions>
      </UploadsContext>
    </Page>
  )

  function typed(now: FormAnswers) {
    const changed = Object.keys({ ...answers, ...now }).filter((name) => answers[name] !== now[name])
    if (changed.length === 0) return
    settle(new Set([...settled, ...changed.map((name) => `/form/${name}`)]))
    type(now)
  }

  async function supply() {
    setTried(tried + 1)
    const besides = here ? here.said() : {}
    if (lacking.size > 0 || !besides) return
    settle(new Set())
    const form = without(answers, new Set())
    const materialsGiven = Object.fromEntries(
      materials.flatMap(({ material: { code } }) => (files[code] ? [[code, files[code].id]] : [])),
    )
    const said = {
      ...(Object.keys(form).length > 0 ? { form } : {}),
      ...(materials.length > 0 ? { materials: materialsGiven } : {}),
      ...besides,
    }
    if (!(await acting.perform(said))) return
    forget(id)
    void navigate(up.to, { replace: true })
  }

  function missing(): Map<string, string> {
    const found = problemsOf(fields, answers, common)
    for (const { material } of materials) {
      const busy = all.has(material.code) && all.get(material.code)?.sending.phase !== 'failed'
      if (busy) found.set(`/materials/${material.code}`, t('supplement.arriving'))
      else if (!files[material.code])
        found.set(`/materials/${material.code}`, t('translation:apply.wrong.document'))
    }
    return found
  }

  function given(code: string) {
    const file = files[code]
    return file && { ...file, url: `/v1/documents/${file.id}` }
  }
}

/** What was given for a material before. */
function Before({ dossier, code }: { dossier: Dossier; code: string }) {
  const { t } = useTranslation(['case', 'translation'])
  const document = dossier.materials.find((material) => material.code === code)?.document
  return document ? <GivenFile name={t('supplement.before')} document={document} /> : null
}
