import { Upload, type DetailedError } from 'tus-js-client'
import { answer, api } from '../../api/client'
import { isProblem, Problem } from '../../api/problem'
import { queries } from '../../api/queries'
import { sessionEnded, sessionQuery } from '../../api/session'
import type { Material } from '../../api/shapes'
import { loadDraft } from '../draft'
import type { Writing } from '../Writing'
import { unfit, type Unfit } from './files'
import { shrunk } from './shrink'

const CHUNK = 1024 * 1024
const RETRIES = [500, 2000, 5000, 10_000]

/** A file on its way. */
export interface Sending {
  name: string
  size: number
  sent: number
  phase: 'preparing' | 'sending' | 'paused' | 'waiting' | 'giving' | 'failed'
  /** Seen to be unfit before it was sent. */
  unfit?: Unfit
  problem?: Problem | undefined
}

interface Under {
  upload?: Upload
  sending: Sending
}

/** The files of a draft that are being sent, by their material; they go on while one fills in other steps. */
export class Uploads {
  readonly #writing: Writing
  readonly #listeners = new Set<() => void>()
  #all: ReadonlyMap<string, Under> = new Map()

  constructor(writing: Writing) {
    this.#writing = writing
    addEventListener('online', () => this.#goOn())
  }

  readonly all = (): ReadonlyMap<string, Under> => this.#all

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  get busy(): boolean {
    return [...this.#all.values()].some(({ sending }) => sending.phase !== 'failed')
  }

  async send(material: Pick<Material, 'code' | 'formats' | 'maxBytes'>, chosen: File): Promise<void> {
    const { code, maxBytes } = material
    await this.cancel(code)
    const preparing: Under = { sending: begun(chosen, 'preparing') }
    this.#set(code, preparing)
    const file = await shrunk(chosen, maxBytes).catch(() => chosen)
    if (this.#all.get(code) !== preparing) return
    const wrong = unfit(file, material)
    if (wrong) {
      this.#set(code, { sending: { ...begun(file, 'failed'), unfit: wrong } })
      return
    }
    const upload = this.#upload(code, file)
    this.#set(code, { upload, sending: begun(file, 'sending') })
    upload.start()
  }

  pause(code: string): void {
    void this.#all.get(code)?.upload?.abort()
    this.#change(code, { phase: 'paused' })
  }

  resume(code: string): void {
    const under = this.#all.get(code)
    if (!under?.upload) return
    this.#set(code, { ...under, sending: { ...under.sending, phase: 'sending', problem: undefined } })
    if (under.sending.phase === 'giving' || under.sending.sent === under.sending.size) void this.#give(code)
    else under.upload.start()
  }

  /** Ends what is on its way for a material; what of it arrived is thrown away. */
  async cancel(code: string): Promise<void> {
    const under = this.#all.get(code)
    this.#set(code, undefined)
    await under?.upload?.abort(true).catch(() => undefined)
  }

  /** Takes a material that was given back out of the draft, with its file. */
  async takeBack(code: string): Promise<void> {
    const document = this.#given(code)
    const path = { id: this.#writing.id, code }
    await this.#writing.act((etag) =>
      answer(
        api.DELETE('/v1/cases/{id}/materials/{code}', { params: { path, header: { 'If-Match': etag } } }),
      ),
    )
    await this.#settle(document)
  }

  #upload(code: string, file: File): Upload {
    return new Upload(file, {
      endpoint: '/v1/documents',
      metadata: { case: this.#writing.id, filename: file.name, filetype: file.type },
      chunkSize: CHUNK,
      retryDelays: RETRIES,
      storeFingerprintForResuming: false,
      removeFingerprintOnSuccess: true,
      onBeforeRequest: (request) => {
        const csrf = queries.getQueryData(sessionQuery.queryKey)?.csrf
        if (csrf) request.setHeader(csrf.header, csrf.token)
        request.setHeader('Accept-Language', document.documentElement.lang)
      },
      onProgress: (sent) => this.#change(code, { sent, phase: 'sending' }),
      onError: (error) => this.#failed(code, error),
      onSuccess: () => void this.#give(code),
    })
  }

  /** The file has arrived: it is given for its material. */
  async #give(code: string): Promise<void> {
    const under = this.#all.get(code)
    const uploaded = under?.upload?.url?.split('/').at(-1)
    if (!under || !uploaded) return
    this.#change(code, { phase: 'giving', sent: under.sending.size })
    const before = this.#given(code)
    const path = { id: this.#writing.id, code }
    try {
      await this.#writing.act((etag) =>
        answer(
          api.PUT('/v1/cases/{id}/materials/{code}', {
            params: { path, header: { 'If-Match': etag } },
            body: { document: uploaded },
          }),
        ),
      )
      await this.#settle(before)
      this.#set(code, undefined)
    } catch (error) {
      this.#fail(code, isProblem(error) ? error : new Problem(500))
    }
  }

  /** Throws away the file that was replaced, and reads what is given now. */
  async #settle(replaced: string | undefined): Promise<void> {
    if (replaced)
      await answer(api.DELETE('/v1/documents/{id}', { params: { path: { id: replaced } } })).catch(
        () => undefined,
      )
    this.#writing.adopt(await loadDraft(this.#writing.id))
  }

  #given(code: string): string | undefined {
    const given = this.#writing.draft().dossier.materials.find((material) => material.code === code)
    return given?.document?.id
  }

  #failed(code: string, error: Error | DetailedError): void {
    const response = 'originalResponse' in error ? error.originalResponse : null
    const status = response?.getStatus() ?? 0
    if (status === 401) sessionEnded()
    this.#fail(code, new Problem(status, parsed(response?.getBody())))
  }

  #fail(code: string, problem: Problem): void {
    if (problem.status === 401) this.#writing.take({ saving: 'signed-out' })
    const waits = problem.passing || problem.status === 401
    this.#change(code, { phase: waits ? 'waiting' : 'failed', problem })
  }

  #goOn(): void {
    for (const [code, { sending }] of this.#all) if (sending.phase === 'waiting') this.resume(code)
  }

  #change(code: string, change: Partial<Sending>): void {
    const under = this.#all.get(code)
    if (under) this.#set(code, { ...under, sending: { ...under.sending, ...change } })
  }

  #set(code: string, under: Under | undefined): void {
    const all = new Map(this.#all)
    if (under) all.set(code, under)
    else all.delete(code)
    this.#all = all
    for (const listener of this.#listeners) listener()
  }
}

function begun({ name, size }: File, phase: Sending['phase']): Sending {
  return { name, size, sent: 0, phase }
}

function parsed(body: string | undefined): object {
  try {
    return JSON.parse(body ?? '{}') as object
  } catch {
    return {}
  }
}
