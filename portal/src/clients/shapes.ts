import type { components } from '../api/types/identity'
import { language } from '../texts/texts'

type Schemas = components['schemas']

export type Client = Schemas['ClientView']
export type ClientLink = Schemas['ClientLink']
export type Grant = Pick<Client, 'redirectUris' | 'scopes' | 'items' | 'plan' | 'addresses'>
export type ClientState = Client['state']
export type Environment = Client['environment']
export type Authentication = Client['authentication']
export type Plan = Client['plan']
export type Scope = Client['scopes'][number]

/** The scopes one can ask for, by the name of their texts. */
export const scopes = [
  { value: 'items.read', text: 'items-read' },
  { value: 'cases.read', text: 'cases-read' },
  { value: 'cases.submit', text: 'cases-submit' },
  { value: 'people.read', text: 'people-read' },
] as const satisfies readonly { value: Scope; text: string }[]

const quotas = { STARTER: 600, STANDARD: 3000, LARGE: 12_000 } as const satisfies Record<Plan, number>

export const plans = Object.keys(quotas) as Plan[]

export const isSensitive = (scope: Scope) => scope === 'people.read'

export const isAboutCases = (scope: Scope) => scope.startsWith('cases.')

/** How many calls a minute a plan allows, as it is written. */
export function quotaOf(plan: Plan): string {
  return quotas[plan].toLocaleString(language())
}

/** What a client is called in the reader's language. */
export function nameOf(client: Client): string {
  return client.name[language()]
}

/** What this reader may do to it, if he may. */
export function linkOf(client: Client, name: string): ClientLink | undefined {
  return client.actions.find((link) => link.name === name)
}
