import type { DetailedError, Upload } from 'tus-js-client'
import { isProblem, Problem } from '../../api/problem'
import { queries } from '../../api/queries'
import { sessionEnded, sessionQuery } from '../../api/session'
import type { Material } from '../../api/shapes'
import { unfit, type Unfit } from './files'
import type { Receiver } from './Receiver'
import { shrunk } from './shrink'

const CHUNK = 1024 * 1024
const RETRIES = [500, 2000, 5000, 10_000]

/** What sends bytes comes when there may be some. */
const sender = () => import('tus-js-client')

type Library = Awaited<ReturnType<typeof sender>>

/** Has what sends files ready before one is chosen. */
export function prepareToSend(): void {
  void sender().catch(() => undefined)
}

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
  type?: string
  sending: Sending
}

/** The files of a case that are being sent, by their material; they go on while one fills in other steps. */
export class Uploads {
  readonly #receiver: Receiver
  readonly #listeners = new Set<() => void>()
  #all: ReadonlyMap<string, Under> = new Map()

  constructor(receiver: Receiver) {
    this.#receiver = receiver
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
    const [file, library] = await Promise.all([
      shrunk(chosen, maxBytes).catch(() => chosen),
      sender().catch(() => undefined),
    ])
    if (this.#all.get(code) !== preparing) return
    const wrong = unfit(file, material)
    if (wrong) {
      this.#set(code, { sending: { ...begun(file, 'failed'), unfit: wrong } })
      return
    }
    if (!library) {
      this.#set(code, { sending: { ...begun(file, 'failed'), problem: new Problem(0) } })
      return
    }
    const upload = this.#upload(library, code, file)
    this.#set(code, { upload, type: file.type, sending: begun(file, 'sending') })
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

  /** Takes a material that was given back, with its file. */
  takeBack(code: string): Promise<void> {
    return this.#receiver.takeBack(code)
  }

  #upload({ Upload }: Library, code: string, file: File): Upload {
    return new Upload(file, {
      endpoint: '/v1/documents',
      metadata: { case: this.#receiver.id, filename: file.name, filetype: file.type },
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
    const { name, size } = under.sending
    this.#change(code, { phase: 'giving', sent: size })
    try {
      const type = under.type ?? ''
      await this.#receiver.give(code, { id: uploaded, name, type, length: size })
      this.#set(code, undefined)
    } catch (error) {
      this.#fail(code, isProblem(error) ? error : new Problem(500))
    }
  }

  #failed(code: string, error: Error | DetailedError): void {
    const response = 'originalResponse' in error ? error.originalResponse : null
    const status = response?.getStatus() ?? 0
    if (status === 401) sessionEnded()
    this.#fail(code, new Problem(status, parsed(response?.getBody())))
  }

  #fail(code: string, problem: Problem): void {
    this.#receiver.failed(problem)
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
