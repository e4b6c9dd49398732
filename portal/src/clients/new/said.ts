import type { components } from '../../api/types/identity'
import type { ChosenItem } from '../../parts/ItemChoice'
import {
  isAboutCases,
  type Authentication,
  type Client,
  type Environment,
  type Plan,
  type Scope,
} from '../shapes'

/** What an official approves. */
export interface SaidGrant {
  scopes: Scope[]
  items: ChosenItem[]
  addresses: string[]
  plan: Plan
}

/** What the form holds. */
export interface Said extends SaidGrant {
  environment: Environment
  zh: string
  en: string
  organisation: string
  code: string
  purpose: string
  authentication: Authentication
  keys: string
}

const nothing: Said = {
  environment: 'SANDBOX',
  zh: '',
  en: '',
  organisation: '',
  code: '',
  purpose: '',
  scopes: [],
  items: [],
  addresses: [''],
  authentication: 'SECRET',
  keys: '',
  plan: 'STARTER',
}

/** A new one, or the one of the sandbox that is to go into production: where people return to is said anew. */
export function beginning(sandbox?: Client): Said {
  if (!sandbox) return nothing
  const { name, organisation, purpose, scopes, authentication, redirectUris } = sandbox
  const addresses = redirectUris.filter((address) => address.startsWith('https:'))
  return {
    ...nothing,
    environment: 'PRODUCTION',
    zh: name['zh-CN'],
    en: name.en,
    organisation: organisation.name,
    code: organisation.code,
    purpose,
    scopes: [...scopes],
    authentication,
    addresses: addresses.length ? addresses : [''],
  }
}

export function bodyOf(said: Said): components['schemas']['NewClient'] {
  const production = said.environment === 'PRODUCTION'
  return {
    environment: said.environment,
    name: { 'zh-CN': said.zh.trim(), en: said.en.trim() },
    organisation: { name: said.organisation.trim(), code: said.code.trim().toUpperCase() },
    purpose: said.purpose.trim(),
    authentication: said.authentication,
    ...(said.authentication === 'KEYS' ? { keys: { keys: keysIn(said.keys) ?? [] } } : {}),
    redirectUris: said.addresses.map((address) => address.trim()),
    scopes: said.scopes,
    ...(production ? { items: said.items.map(({ id }) => id), plan: said.plan } : {}),
  }
}

/** The keys of a JWK set, or the one JWK; nothing if it is neither. */
export function keysIn(text: string): Record<string, unknown>[] | undefined {
  try {
    const read = JSON.parse(text) as { keys?: unknown } | null
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined
    return Array.isArray(read.keys) ? (read.keys as Record<string, unknown>[]) : [{ ...read }]
  } catch {
    return undefined
  }
}

/** What is wrong with keys before they leave this page: a private one never does. */
export function wrongWith(text: string): 'missing.keys' | 'missing.private' | undefined {
  const keys = keysIn(text)
  if (!keys?.length) return 'missing.keys'
  return keys.some((key) => 'd' in key || 'k' in key) ? 'missing.private' : undefined
}

/** What is not filled in, by the pointer of the field and the text that says so, in the order of the fields. */
export function lacking(said: Said): Map<string, Missing> {
  const found = new Map<string, Missing>()
  const need = (pointer: string, whole: unknown, missing: Missing = 'missing.text') => {
    if (!whole) found.set(pointer, missing)
  }
  need('/name/zh-CN', said.zh.trim())
  need('/name/en', said.en.trim())
  need('/organisation/name', said.organisation.trim())
  need('/organisation/code', /^[0-9A-Z]{18}$/i.test(said.code.trim()), 'missing.code')
  need('/purpose', said.purpose.trim())
  const keys = said.authentication === 'KEYS' ? wrongWith(said.keys) : undefined
  if (keys) found.set('/keys', keys)
  return new Map([...found, ...lackingGrant(said, said.environment === 'PRODUCTION')])
}

export function lackingGrant(said: SaidGrant, production: boolean): Map<string, Missing> {
  const found = new Map<string, Missing>()
  if (said.scopes.length === 0) found.set('/scopes', 'missing.scopes')
  if (production && said.scopes.some(isAboutCases) && said.items.length === 0)
    found.set('/items', 'missing.items')
  said.addresses.forEach((address, at) => {
    if (!address.trim()) found.set(`/redirectUris/${at}`, 'missing.text')
  })
  return found
}

type Missing =
  'missing.text' | 'missing.code' | 'missing.scopes' | 'missing.items' | 'missing.keys' | 'missing.private'
