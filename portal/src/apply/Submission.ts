import { answer, api, body } from '../api/client'
import { isProblem, type Problem } from '../api/problem'
import { queries } from '../api/queries'
import type { Dossier } from '../api/shapes'
import { electronicServiceQuery } from '../me/queries'
import { loadDraft, type Outdated } from './draft'
import { serially } from './serial'
import type { Writing } from './Writing'

const TRIES = 4

interface Attempt {
  key: string
  etag: string
  electronic: boolean
  preReviewer: string | undefined
  owes: string[]
}

/** Hands a draft in as it was checked; an attempt keeps its key until the draft changes. */
export class Submission {
  readonly #writing: Writing
  #attempt: Attempt | undefined
  /** The key of a renewal that was not heard of yet. */
  #renewal: string | undefined

  constructor(writing: Writing) {
    this.#writing = writing
  }

  async submit(electronic: boolean, owes: string[], waiting: (waits: boolean) => void): Promise<void> {
    if (!(await this.#writing.flush())) return
    const attempt = this.#attemptFor(electronic, owes)
    await serially({ scope: this.#writing.id, tries: TRIES, waiting, run: () => this.#handIn(attempt) })
    void queries.invalidateQueries({ queryKey: ['cases'] })
  }

  /** Keeps the yes for all of the applicant's cases; if that fails it has counted for this one, and is asked again. */
  async agreed(): Promise<void> {
    if (this.#writing.draft().dossier.status === 'DRAFT') return
    const said = await body(api.PUT('/v1/me/electronic-service', { body: { agrees: true } })).catch(
      () => undefined,
    )
    queries.setQueryData(electronicServiceQuery.queryKey, said)
  }

  /** Carries the draft over to the version of its item that is in force. */
  async renew(): Promise<void> {
    const writing = this.#writing
    this.#renewal ??= crypto.randomUUID()
    const header = { 'If-Match': writing.etag, 'Idempotency-Key': this.#renewal }
    const call = () =>
      body(api.POST('/v1/cases/{id}/renewal', { params: { path: { id: writing.id }, header } }))
    const { leftBehind } = await serially({
      scope: writing.id,
      tries: TRIES,
      waiting: () => undefined,
      run: call,
    })
    this.#renewal = undefined
    writing.adopt(await loadDraft(writing.id))
    writing.take({ leftBehind, outdated: undefined, joined: false, problems: new Map() })
  }

  /** The item changed or ended meanwhile: what is new is taken in. */
  async #conflicts({ code, members }: Problem): Promise<void> {
    if (code === 'item-version-changed') this.#writing.take({ outdated: members as unknown as Outdated })
    if (code === 'item-retired') this.#writing.adopt(await loadDraft(this.#writing.id))
  }

  #attemptFor(electronic: boolean, owes: string[]): Attempt {
    const { etag } = this.#writing
    const { preReviewer } = this.#writing.draft()
    const said = { etag, electronic, preReviewer, owes }
    if (
      !this.#attempt ||
      JSON.stringify({ ...this.#attempt, key: '' }) !== JSON.stringify({ key: '', ...said })
    )
      this.#attempt = { key: crypto.randomUUID(), ...said }
    return this.#attempt
  }

  async #handIn({ key, etag, electronic, preReviewer, owes }: Attempt): Promise<void> {
    const writing = this.#writing
    const call = api.POST('/v1/cases/{id}/submission', {
      params: { path: { id: writing.id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
      body: {
        agreesToElectronicService: electronic,
        ...(preReviewer ? { preReviewer } : {}),
        ...(owes.length ? { owes } : {}),
      },
    })
    try {
      const { data } = await answer(call)
      writing.take({
        dossier: { ...writing.draft().dossier, ...(data as Partial<Dossier>) },
        saving: 'submitted',
      })
    } catch (error) {
      if (isProblem(error, 409)) await this.#conflicts(error)
      if (isProblem(error, 412)) writing.adopt(await loadDraft(writing.id))
      if (isProblem(error, 422)) writing.take({ problems: error.pointers() })
      if (isProblem(error, 401)) writing.take({ saving: 'signed-out' })
      throw error
    }
  }
}
