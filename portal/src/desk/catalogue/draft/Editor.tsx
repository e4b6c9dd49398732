import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Answer } from '../../../api/client'
import type { Problem } from '../../../api/problem'
import { Disclosure } from '../../../parts/Disclosure'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { language } from '../../../texts/texts'
import { Changes } from '../Changes'
import { JudgedContext, type Judged } from '../fields/judged'
import { presentQuery } from '../queries'
import { Refusal } from '../../parts/Refusal'
import type { Content, Draft, DraftLink } from '../shapes'
import { placeInWords } from '../words'
import { ActSheet } from './ActSheet'
import { ElsewhereNotice } from './ElsewhereNotice'
import { Findings } from './Findings'
import { History } from './History'
import { Sections } from './Sections'
import { Standing } from './Standing'
import { Summary } from './Summary'
import { Toolbar } from './Toolbar'
import { useChecks } from './useChecks'
import { useWriting } from './useWriting'

interface Props {
  seen: Answer<Draft>
  onActed: (now: Answer<Draft>) => Promise<void>
}

/** A draft: where it stands, what is wrong, its elements, what it changes, and what can be done with it. */
export function Editor({ seen, onActed }: Props) {
  const { t } = useTranslation('catalogue')
  const writing = useWriting(seen)
  const { draft, content } = writing
  const [params, setParams] = useSearchParams()
  const [refused, refuse] = useState<Problem>()
  const present = useQuery({ ...presentQuery(draft.item), enabled: draft.basedOn > 0, retry: false }).data
  const readOnly = draft.kind === 'RETIREMENT' || !draft.actions.some(({ name }) => name === 'WRITE')
  const acting = draft.actions.find(({ name }) => name === params.get('act') && name !== 'WRITE')
  const act = (link: DraftLink | undefined) => setParams(link ? { act: link.name } : {}, { replace: true })
  const wrong = useMemo(() => wrongOf(refused), [refused])
  const judged = useJudging(content, wrong, readOnly)
  const checks = useChecks(content, !readOnly)
  const save = async () => {
    refuse(undefined)
    return writing.save()
  }
  return (
    <Page
      wide
      title={content.name[language()] || content.name['zh-CN'] || t('draft.title')}
      over={t(
        draft.kind === 'RETIREMENT' ? 'draft.retirement' : draft.basedOn > 0 ? 'draft.of' : 'draft.new',
        {
          version: draft.basedOn,
        },
      )}
      up={{ to: '/desk/catalogue', name: t('all.title') }}
    >
      <Standing draft={draft} inForce={present?.version} />
      <Summary wrong={wrong} />
      <Refusal
        error={writing.failure}
        name={(pointer) => placeInWords(pointer.replace(/^\/content/, ''), t)}
      />
      {writing.elsewhere && <ElsewhereNotice {...writing.elsewhere} onTake={writing.take} />}
      {readOnly && draft.kind === 'RETIREMENT' && (
        <Notice kind="warning" title={t('draft.ends')}>
          <p>{t('draft.ends-text')}</p>
        </Notice>
      )}
      <Toolbar writing={writing} inForce={present?.version} onSave={() => void save()} onAct={act} />
      {!readOnly && (
        <Findings findings={checks.data?.findings ?? []} depth={content.depth} failed={checks.isError} />
      )}
      <JudgedContext value={judged}>
        <Sections content={content} wrong={wrong} readOnly={readOnly} put={writing.type} />
      </JudgedContext>
      <Disclosure title={t('changes.title', { count: draft.changes.length })}>
        {writing.unsaved && <p>{t('changes.unsaved')}</p>}
        <Changes changes={draft.changes} label={t('changes.label')} />
      </Disclosure>
      <Disclosure title={t('history.title')}>
        <History steps={draft.history} />
      </Disclosure>
      {acting && (
        <ActSheet
          draft={draft}
          link={acting}
          saved={async () => (writing.unsaved ? save() : writing.etag)}
          onClose={() => act(undefined)}
          onRefused={(problem) => {
            refuse(problem)
            act(undefined)
          }}
          onActed={onActed}
        />
      )}
    </Page>
  )
}

function useJudging(content: Content, wrong: ReadonlyMap<string, string>, readOnly: boolean): Judged {
  const { t } = useTranslation('catalogue')
  const { provenance, region } = content
  return useMemo(
    () => ({
      wrong,
      readOnly,
      origin: (pointer) => {
        const origin = provenance?.[pointer]
        return origin && origin.region !== region
          ? t('all.origin', { level: t(`option.${origin.level}`) })
          : undefined
      },
    }),
    [wrong, readOnly, provenance, region, t],
  )
}

/** Findings by their place in the item. */
function wrongOf(problem: Problem | undefined): Map<string, string> {
  return new Map(
    (problem?.errors ?? []).map(({ pointer = '', detail }) => [pointer.replace(/^\/content/, ''), detail]),
  )
}
