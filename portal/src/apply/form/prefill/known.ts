import { api, body } from '../../../api/client'
import type { Dossier } from '../../../api/shapes'
import type { Known, Source } from './sources'

/** Whose data it is that a form is filled in from. */
export type Origin = 'profile' | 'organisation'

/**
 * Whose data may be filled in: the applicant's own and no other's. Who acts for another person fills in himself; for
 * an organisation its registration says what it is called.
 */
export function originFor({ applicant, agent }: Dossier): Origin | undefined {
  if (applicant.kind === 'ORGANISATION') return 'organisation'
  return applicant.kind === 'PERSON' && !agent ? 'profile' : undefined
}

/** What the net knows of the applicant, asked for anew and kept nowhere; what does not answer is left to fill in. */
export async function knownOf(dossier: Dossier, sources: readonly Source[]): Promise<Known> {
  const origin = originFor(dossier)
  const wanted = sources.filter(
    (source) => source.startsWith('ORGANISATION_') === (origin === 'organisation'),
  )
  if (!origin || wanted.length === 0) return {}
  const { id } = dossier.applicant
  return origin === 'profile' ? profile(id, wanted) : organisation(id, wanted)
}

async function profile(applicant: string, wanted: readonly Source[]): Promise<Known> {
  const me = await left(body(api.GET('/v1/me')))
  if (me?.id !== applicant) return {}
  const email = wanted.includes('PERSON_EMAIL') ? await left(body(api.GET('/v1/me/email'))) : undefined
  return {
    PERSON_NAME: me.name,
    ...(email?.verified && email.address ? { PERSON_EMAIL: email.address } : {}),
  }
}

/** Who has no role in it is not told; its representative's name is known of the reader alone. */
async function organisation(id: string, wanted: readonly Source[]): Promise<Known> {
  const found = await left(body(api.GET('/v1/organisations/{id}', { params: { path: { id } } })))
  if (found?.id !== id) return {}
  const represents = found.role === 'REPRESENTATIVE' && wanted.includes('ORGANISATION_REPRESENTATIVE')
  const me = represents ? await left(body(api.GET('/v1/me'))) : undefined
  return {
    ORGANISATION_NAME: found.name,
    ORGANISATION_CODE: found.code,
    ...(me ? { ORGANISATION_REPRESENTATIVE: me.name } : {}),
  }
}

function left<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch(() => undefined)
}
