import type { components as Case } from './types/case'
import type { components as Catalog } from './types/catalog'
import type { components as Identity } from './types/identity'
import type { components as Notification } from './types/notification'

/** What the services' documents describe, by the names the pages use. */
export type ItemSummary = Catalog['schemas']['ItemSummary']
export type Topic = Catalog['schemas']['Topic']
export type Item = Catalog['schemas']['ItemPage']
export type Material = Catalog['schemas']['MaterialString']
export type TimeLimit = Catalog['schemas']['TimeLimitString']

export type Limit = Case['schemas']['LimitState']
export type Owed = Case['schemas']['OwedState']
export type Light = Case['schemas']['Light']
export type CountedDay = Case['schemas']['CountedDay']
export type Explanation = Case['schemas']['LimitExplanation']
export type ActionLink = Case['schemas']['ActionLink']
export type CaseState = Case['schemas']['CaseState']
export type CaseSummary = Case['schemas']['CaseSummary']
export type GivenNotice = Case['schemas']['GivenNotice']
export type Dossier = Case['schemas']['Dossier']
export type CaseStatus = Case['schemas']['CaseStatus']
export type RemedyResult = Case['schemas']['RemedyResult']
export type Visit = Case['schemas']['VisitView']
export type GivenDocument = Case['schemas']['GivenDocument']
export type TimelineEntry = Case['schemas']['TimelineEntry']
export type FormAnswers = Dossier['form']
export type Tracked = Case['schemas']['Tracked']
export type GivenRating = Case['schemas']['GivenRating']
export type BadRating = Case['schemas']['BadRating']
export type LinkedCase = Case['schemas']['LinkedCase']
export type RemedyWay = Case['schemas']['Way']
export type LeftBehind = Case['schemas']['LeftBehind']

export type Mandate = Identity['schemas']['MandateView']
export type Child = Identity['schemas']['ChildView']
export type Inspected = Identity['schemas']['InspectedView']
export type Organisation = Identity['schemas']['OrganisationView']
export type MandateLink = Identity['schemas']['MandateLink']

export type Consent = Identity['schemas']['ConsentView']
export type ConsentedCase = Identity['schemas']['ConsentedCase']
export type Access = Identity['schemas']['AccessView']

export type Message = Notification['schemas']['Notification']
