import { answer, api } from '../api/client'
import type { Problem } from '../api/problem'
import type { Dossier, FormAnswers, LeftBehind } from '../api/shapes'
import type { Choice } from './answers'

/** How far the server has what is typed. */
export type Saving =
  'saved' | 'unsaved' | 'saving' | 'waiting' | 'choosing' | 'signed-out' | 'refused' | 'submitted' | 'gone'

/** What became of something to enter, from the draft's version of the item to the one in force. */
export interface ItemChange {
  pointer: string
  kind: 'ADDED' | 'REMOVED' | 'CHANGED'
}

/** Why a draft was not taken: its item has a newer version. */
export interface Outdated {
  inForce: number
  changes: ItemChange[]
}

/** A draft as the pages show it. */
export interface Draft {
  dossier: Dossier
  form: FormAnswers
  saving: Saving
  savedAt?: Date
  /** What was answered here and elsewhere, differently. */
  choices: Choice[]
  /** Answers given elsewhere were taken in. */
  joined: boolean
  /** What the server found wrong, by its pointer, until it is changed. */
  problems: ReadonlyMap<string, string>
  /** What was filled in from what is known of the applicant, as it was filled in. */
  filled?: FormAnswers | undefined
  /** Whether notices may be served electronically, once asked. */
  electronic?: boolean | undefined
  /** The department of the lower level that was chosen to review first. */
  preReviewer?: string | undefined
  /** Materials that are to be brought later or are promised. */
  owes?: string[] | undefined
  failure?: Problem | undefined
  outdated?: Outdated | undefined
  /** What did not fit when the draft was carried over to the version in force. */
  leftBehind?: LeftBehind[] | undefined
}

export interface Loaded {
  dossier: Dossier
  etag: string
}

/** Saving has come to a stop that only the reader can end. */
export function stopped({ saving }: Draft): boolean {
  return ['choosing', 'signed-out', 'refused', 'submitted', 'gone'].includes(saving)
}

export async function loadDraft(id: string): Promise<Loaded> {
  const { data, etag } = await answer(api.GET('/v1/cases/{id}', { params: { path: { id } } }))
  return { dossier: data, etag }
}
