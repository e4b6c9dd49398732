import type { components as Case } from './types/case'
import type { components as Catalog } from './types/catalog'
import type { components as Notification } from './types/notification'

/** What the services' documents describe, by the names the pages use. */
export type ItemSummary = Omit<
  Present<Catalog['schemas']['ItemSummary'], 'id' | 'name' | 'departmentName' | 'depth' | 'topics'>,
  'promise'
> & { promise?: TimeLimit }
export type Topic = ItemSummary['topics'][number]
export type Item = Present<
  Catalog['schemas']['ItemPage'],
  'id' | 'name' | 'department' | 'departmentName' | 'depth' | 'version'
>
export type Material = Present<
  Catalog['schemas']['MaterialString'],
  'code' | 'name' | 'required' | 'formats' | 'maxBytes'
>
export type TimeLimit = Present<Catalog['schemas']['TimeLimitString'], 'amount' | 'unit'>

export type Limit = Present<Case['schemas']['LimitState'], 'kind' | 'budget' | 'startedOn'>
export type Light = NonNullable<Limit['light']>
export type CountedDay = Required<Case['schemas']['Day']>
export type CountedLimit = { kind: Limit['kind']; days: CountedDay[] }
export type ActionLink = Present<Case['schemas']['ActionLink'], 'name' | 'url' | 'method'>
export type CaseSummary = State<
  Omit<Present<Case['schemas']['CaseSummary'], 'id' | 'status' | 'openedAt'>, 'department'>
> & { department: { id: string; name: string } }
export type Dossier = State<
  Omit<
    Present<Case['schemas']['Dossier'], 'id' | 'status' | 'openedAt' | 'agreesToElectronicService'>,
    'materials' | 'department' | 'applicant' | 'form'
  >
> & {
  materials: GivenMaterial[]
  department: { id: string; name: string }
  applicant: Required<Case['schemas']['DossierApplicant']>
  form: FormAnswers
}
export type CaseState = Omit<Present<Case['schemas']['CaseState'], 'id' | 'status'>, 'limits' | 'actions'> & {
  limits: Limit[]
  actions: ActionLink[]
}
export type CaseStatus = Dossier['status']
export type GivenDocument = Required<Case['schemas']['GivenDocument']>
export type GivenMaterial = { code: string; document?: GivenDocument | null }
export type TimelineEntry = Required<Case['schemas']['TimelineEntry']>
export type FormAnswers = Record<string, unknown>

export type Message = Present<
  Notification['schemas']['Notification'],
  'id' | 'kind' | 'title' | 'text' | 'deliveredAt' | 'actions'
> & { case: { id: string; number: string } }

type Present<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> }
type State<T> = Omit<T, 'limits' | 'actions' | 'item'> & {
  limits: Limit[]
  actions: ActionLink[]
  item: { id: string; version: number; name: string }
}
