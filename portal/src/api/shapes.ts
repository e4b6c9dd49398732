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

export type Limit = Case['schemas']['LimitState']
export type Light = Case['schemas']['Light']
export type CountedDay = Case['schemas']['Day']
export type CountedLimit = Case['schemas']['CountedLimit']
export type ActionLink = Case['schemas']['ActionLink']
export type CaseState = Case['schemas']['CaseState']
export type CaseSummary = Case['schemas']['CaseSummary']
export type Dossier = Case['schemas']['Dossier']
export type CaseStatus = Case['schemas']['CaseStatus']
export type GivenDocument = Case['schemas']['GivenDocument']
export type TimelineEntry = Case['schemas']['TimelineEntry']
export type FormAnswers = Dossier['form']

export type Message = Notification['schemas']['Notification']

type Present<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> }
