import type { components } from '../../api/types/catalog'

type Schemas = components['schemas']

export type Draft = Schemas['ItemDraft']
export type DraftLink = Schemas['ItemDraftAction']
export type DraftSummary = Schemas['ItemDraftSummary']
export type Content = Schemas['Item']
export type NewDraft = Schemas['NewDraft']
export type Change = Schemas['ItemChange']
export type Conflict = Schemas['ItemConflict']
export type Adopted = Schemas['AdoptedItem']
export type Adoption = Schemas['WantedAdoption']
export type Quality = Schemas['DepartmentQuality']
export type Check = Schemas['Check']
export type Level = Schemas['Level']

/** A part of an item as it is edited, whatever it is. */
export type Json = string | number | boolean | null | undefined | Json[] | { [name: string]: Json }

export type Tree = Record<string, Json>
