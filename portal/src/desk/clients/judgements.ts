import type { Client, ClientLink } from '../../clients/shapes'

const names = ['APPROVE', 'REFUSE', 'APPROVE_CHANGE', 'REFUSE_CHANGE', 'SUSPEND', 'REINSTATE'] as const

export type Judgement = ClientLink & { name: (typeof names)[number] }

/** Of what this reader may do, what is a judgement. */
export function judgements(client: Client | undefined): Judgement[] {
  return (client?.actions ?? []).filter((link): link is Judgement => names.some((name) => name === link.name))
}
