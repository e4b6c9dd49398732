import { answer, api, type Answer } from '../api/client'
import { isProblem } from '../api/problem'
import type { FormAnswers } from '../api/shapes'
import { merged, same, sameAnswers, without } from './answers'
import { loadDraft, stopped, type Draft, type Loaded, type Saving } from './draft'
import { keep, type Kept, saidOf } from './kept'
import { serially } from './serial'

const SETTLED = 800
/** A request that outlives its page may not be longer (Fetch §5). */
const OUTLIVES = 60_000

/** What ends the saving for now, by the answer's status. */
const stops = new Map<number | undefined, Saving>([
  [401, 'signed-out'],
  [404, 'gone'],
  [409, 'submitted'],
])

/** A draft one writes in: saved by itself, one write after the other, never over what another window wrote. */
export class Writing {
  readonly id: string
  #draft: Draft
  #etag: string
  /** The answers as the server has them. */
  #base: FormAnswers
  /** Answers the server does not take as they are. */
  readonly #unfit = new Set<string>()
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined

  constructor({ dossier, etag }: Loaded, kept?: Kept) {
    this.id = dossier.id
    this.#etag = etag
    this.#base = kept?.base ?? dossier.form
    this.#draft = {
      dossier,
      form: kept?.form ?? dossier.form,
      saving: 'saved',
      choices: [],
      joined: false,
      problems: new Map(),
      ...saidOf(kept),
    }
    this.adopt({ dossier, etag })
  }

  readonly draft = (): Draft => this.#draft

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  get unsaved(): boolean {
    return !sameAnswers(without(this.#draft.form, this.#unfit), this.#base)
  }

  /** The version all of this was read in or written as. */
  get etag(): string {
    return this.#etag
  }

  type(typed: FormAnswers): void {
    const before = this.#draft
    const form = without(typed, new Set())
    const changed = Object.keys({ ...before.form, ...form }).filter(
      (field) => !same(before.form[field], form[field]),
    )
    if (changed.length === 0) return
    for (const field of changed) this.#unfit.delete(field)
    const problems = new Map([...before.problems].filter(([at]) => !changed.includes(at.split('/')[2] ?? '')))
    const saving = before.saving === 'saved' || before.saving === 'refused' ? 'unsaved' : before.saving
    this.#set({ form, problems, saving, joined: false })
    if (!stopped(this.#draft)) this.#later()
  }

  /** Writes what is not saved yet; one write at a time. */
  save(): Promise<void> {
    clearTimeout(this.#timer)
    if (!this.#running && this.unsaved && !stopped(this.#draft)) {
      this.#set({ saving: 'saving', failure: undefined })
      this.#running = this.#serially(() => this.#put())
        .then(
          () => this.#wrote(),
          (error: unknown) => this.#failed(error),
        )
        .finally(() => (this.#running = undefined))
    }
    return this.#running ?? Promise.resolve()
  }

  /** Saves all that is typed; false when that has come to a stop. */
  async flush(): Promise<boolean> {
    do await this.save()
    while (this.unsaved && !stopped(this.#draft))
    return !stopped(this.#draft)
  }

  /** Goes on after a new sign-in or a refusal. */
  again(): Promise<void> {
    if (stopped(this.#draft)) this.#set({ saving: 'unsaved', failure: undefined })
    return this.save()
  }

  /** Ends a choice between two answers: these fields as they are elsewhere, the others as typed here. */
  choose(theirs: ReadonlySet<string>): Promise<void> {
    const taken = this.#draft.choices.filter(({ field }) => theirs.has(field))
    const form = { ...this.#draft.form, ...Object.fromEntries(taken.map((one) => [one.field, one.theirs])) }
    this.#set({ form, choices: [], saving: 'unsaved' })
    return this.again()
  }

  /** Takes in what the server has now. */
  adopt({ dossier, etag }: Loaded): void {
    const { form, choices } = merged(this.#base, this.#draft.form, dossier.form)
    const joined = !sameAnswers(form, this.#draft.form)
    this.#base = dossier.form
    this.#etag = etag
    this.#set({
      dossier,
      form: joined ? form : this.#draft.form,
      choices,
      joined: this.#draft.joined || joined,
    })
    if (dossier.status !== 'DRAFT') this.#set({ saving: 'submitted' })
    else if (choices.length > 0) this.#set({ saving: 'choosing' })
    else if (this.unsaved && this.#draft.saving === 'saved') this.#set({ saving: 'unsaved' })
  }

  /** Another write to the same draft; if it changed elsewhere meanwhile, once more upon that. */
  act<T>(call: (etag: string) => Promise<Answer<T>>, waiting?: (waits: boolean) => void): Promise<T> {
    return serially({ scope: this.id, ...(waiting ? { waiting } : {}), run: () => this.#acted(call) })
  }

  /** Keeps what is not saved over the way to the sign-in and back. */
  keep(): boolean {
    const { form } = this.#draft
    return keep({ case: this.id, form: without(form, new Set()), base: this.#base, ...saidOf(this.#draft) })
  }

  #later(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), SETTLED)
  }

  async #put(): Promise<void> {
    const form = without(this.#draft.form, this.#unfit)
    const call = api.PUT('/v1/cases/{id}/form', {
      params: { path: { id: this.id }, header: { 'If-Match': this.#etag } },
      body: { form },
      keepalive: JSON.stringify(form).length < OUTLIVES,
    })
    try {
      this.#etag = (await answer(call)).etag
      this.#base = form
    } catch (error) {
      if (isProblem(error, 412)) this.adopt(await loadDraft(this.id))
      else if (isProblem(error, 400) && error.under('/form').size > 0) this.#leaveOut(error.under('/form'))
      else throw error
      if (this.unsaved && !stopped(this.#draft)) await this.#put()
    }
  }

  /** What is of the wrong kind stays here and is said; everything else is saved. */
  #leaveOut(found: Map<string, string>): void {
    const problems = new Map(this.#draft.problems)
    for (const [path, detail] of found) {
      this.#unfit.add(path.split('/')[0] ?? path)
      problems.set(`/form/${path}`, detail)
    }
    this.#set({ problems })
  }

  async #acted<T>(call: (etag: string) => Promise<Answer<T>>): Promise<T> {
    const done = await call(this.#etag).catch(async (error: unknown) => {
      if (!isProblem(error, 412)) throw error
      this.adopt(await loadDraft(this.id))
      return call(this.#etag)
    })
    if (done.etag) this.#etag = done.etag
    return done.data
  }

  /** Nothing of it is there any more, here neither. */
  discarded(): void {
    clearTimeout(this.#timer)
    this.#base = this.#draft.form
  }

  /** Takes in what an action answered or was refused for. */
  take(change: Partial<Draft>): void {
    this.#set(change)
  }

  #serially(run: () => Promise<void>): Promise<void> {
    return serially({ scope: this.id, waiting: (waits) => this.#waits(waits), run })
  }

  #waits(waits: boolean): void {
    if (this.#draft.saving === 'saving' || this.#draft.saving === 'waiting')
      this.#set({ saving: waits ? 'waiting' : 'saving' })
  }

  #wrote(): void {
    if (stopped(this.#draft)) return
    if (this.unsaved) {
      this.#set({ saving: 'unsaved' })
      this.#later()
    } else this.#set({ saving: 'saved', savedAt: new Date() })
  }

  #failed(error: unknown): void {
    const failure = isProblem(error) ? error : undefined
    this.#set({ saving: stops.get(failure?.status) ?? 'refused', failure })
  }

  #set(change: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...change }
    for (const listener of this.#listeners) listener()
  }
}
