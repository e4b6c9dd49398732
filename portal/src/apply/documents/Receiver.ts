import { createContext, use } from 'react'
import { answer, api } from '../../api/client'
import type { Problem } from '../../api/problem'
import { loadDraft } from '../draft'
import type { Writing } from '../Writing'
import type { Uploads } from './Uploads'

/** A file that has arrived. */
export interface Arrived {
  id: string
  name: string
  type: string
  length: number
}

/** Where files go once they have arrived: each is given for its material. */
export interface Receiver {
  /** The case they are for. */
  readonly id: string
  give(code: string, file: Arrived): Promise<void>
  takeBack(code: string): Promise<void>
  /** A file could not be sent for this reason. */
  failed(problem: Problem): void
}

/** Files of a draft are given at once, and the draft is read anew. */
export class DraftReceiver implements Receiver {
  readonly #writing: Writing

  constructor(writing: Writing) {
    this.#writing = writing
  }

  get id(): string {
    return this.#writing.id
  }

  async give(code: string, { id: document }: Arrived): Promise<void> {
    const before = this.#given(code)
    const path = { id: this.id, code }
    await this.#writing.act((etag) =>
      answer(
        api.PUT('/v1/cases/{id}/materials/{code}', {
          params: { path, header: { 'If-Match': etag } },
          body: { document },
        }),
      ),
    )
    await this.#settle(before)
  }

  async takeBack(code: string): Promise<void> {
    const document = this.#given(code)
    const path = { id: this.id, code }
    await this.#writing.act((etag) =>
      answer(
        api.DELETE('/v1/cases/{id}/materials/{code}', { params: { path, header: { 'If-Match': etag } } }),
      ),
    )
    await this.#settle(document)
  }

  failed({ status }: Problem): void {
    if (status === 401) this.#writing.take({ saving: 'signed-out' })
  }

  /** Throws away the file that was replaced, and reads what is given now. */
  async #settle(replaced: string | undefined): Promise<void> {
    if (replaced) await thrownAway(replaced)
    this.#writing.adopt(await loadDraft(this.id))
  }

  #given(code: string): string | undefined {
    const given = this.#writing.draft().dossier.materials.find((material) => material.code === code)
    return given?.document?.id
  }
}

/** A file nobody needs any more; the service throws it away by itself otherwise, later. */
async function thrownAway(id: string): Promise<void> {
  await answer(api.DELETE('/v1/documents/{id}', { params: { path: { id } } })).catch(() => undefined)
}

export const UploadsContext = createContext<Uploads | undefined>(undefined)

export function useUploads(): Uploads {
  const uploads = use(UploadsContext)
  if (!uploads) throw new Error('nothing is uploaded here')
  return uploads
}
