import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../api/shapes'
import { itemQuery } from '../../items/queries'
import { Skeleton } from '../../parts/Skeleton'
import type { Offered } from '../actions'
import { Options } from './Options'
import { Remedy } from './Remedy'
import { inside } from './Reads'
import { TextField } from './TextField'
import { asked, type Wording, type Words } from './words'
import style from './Fields.module.css'

interface Props {
  action: Offered
  dossier: Dossier
  words: Words
  say: (change: Words) => void
  lacking: Wording[]
  /** What the server did not take, by field. */
  refused: ReadonlyMap<string, string>
}

/** Few officials mark what is missing: it comes when one does. */
const Marks = lazy(async () => ({ default: (await import('./marks')).Marks }))

/** Results are seldom collected. */
const Collector = lazy(async () => ({ default: (await import('./collection')).Collector }))

/** Nor do many ask another department. */
const Asked = lazy(async () => ({ default: (await import('./opinion')).Asked }))

const outcomes = ['APPROVED', 'REFUSED'] as const
const ways = ['ELECTRONIC', 'POST', 'WINDOW'] as const
const fulfilments = ['FULFILLED', 'RETURNED'] as const
const opinions = ['CONSENT', 'OBJECTION'] as const
const procedures = [
  'HEARING',
  'INSPECTION',
  'TEST',
  'QUARANTINE',
  'APPRAISAL',
  'EXPERT_REVIEW',
  'PUBLIC_NOTICE',
  'TENDER',
  'AUCTION',
] as const

/** What the action has to say. */
export function Fields({ action, dossier, words, say, lacking, refused }: Props) {
  const { t } = useTranslation('desk')
  const offered = useQuery(itemQuery(dossier.item.id)).data?.result?.delivery ?? []
  const choices = {
    outcome: outcomes,
    way: ways.filter((way) => !offered.length || offered.includes(way)),
    kind: procedures,
    answer: opinions,
    fulfilled: fulfilments,
  }
  const error = (name: Wording) =>
    refused.get(name) ?? (lacking.includes(name) ? t(`field.${name as 'reasons'}.missing`) : undefined)
  return (
    <div className={style.fields}>
      {asked[action].map((name) => {
        if (name === 'wanted')
          return (
            <Suspense key={name} fallback={<Skeleton rows={3} />}>
              <Marks dossier={dossier} words={words} say={say} error={error(name)} refused={refused} />
            </Suspense>
          )
        if (name === 'department')
          return (
            <Suspense key={name} fallback={<Skeleton rows={3} />}>
              <Asked
                item={dossier.item.id}
                own={dossier.department.id}
                value={words.department}
                error={error(name)}
                put={(department) => say({ department })}
              />
            </Suspense>
          )
        if (name === 'collectedBy')
          return words.way === 'WINDOW' ? (
            <Suspense key={name} fallback={<Skeleton rows={3} />}>
              <Collector error={error(name)} collected={(collectedBy) => say({ collectedBy })} />
            </Suspense>
          ) : null
        if (name === 'explanation' && (words.way !== 'WINDOW' || dossier.visits === 0)) return null
        if (name === 'note' && words.fulfilled !== 'RETURNED') return null
        if (name === 'outcome' && dossier.remedy)
          return (
            <Remedy
              key={name}
              of={dossier.remedy}
              value={words.comesTo}
              error={refused.get('result') ?? error(name)}
              say={say}
            />
          )
        if (
          name === 'outcome' ||
          name === 'way' ||
          name === 'kind' ||
          name === 'answer' ||
          name === 'fulfilled'
        ) {
          return (
            <Options
              key={name}
              name={name}
              label={t(`field.${name}.label`)}
              value={words[name]}
              error={error(name)}
              options={choices[name].map((value) => [value, t(`choice.${value}`)])}
              put={(value) => say({ [name]: value })}
            />
          )
        }
        return (
          <TextField
            key={name}
            name={name}
            label={t(`field.${name}.label`)}
            hint={t(
              inside.has(action) || name === 'opinion' || name === 'question'
                ? 'field.inside'
                : `field.${name}.hint`,
            )}
            value={words[name] ?? ''}
            error={error(name)}
            put={(value) => say({ [name]: value })}
            {...(name === 'expectedDays' || name === 'days' ? { rows: 1, numeric: true } : {})}
          />
        )
      })}
    </div>
  )
}
