import { createContext, use, useSyncExternalStore } from 'react'
import type { RJSFSchema } from '@rjsf/utils'
import type { Item, Material } from '../api/shapes'
import type { Uploads } from './documents/Uploads'
import type { Draft } from './draft'
import type { Submission } from './Submission'
import type { Writing } from './Writing'

/** An item one can apply for here: with its questions and materials. */
export type AppliedItem = Omit<Item, 'form' | 'materials'> & { form: RJSFSchema; materials: Material[] }

/** What the steps of one application share. */
export interface ApplicationParts {
  item: AppliedItem
  writing: Writing
  uploads: Uploads
  submission: Submission
}

export const ApplicationContext = createContext<ApplicationParts | undefined>(undefined)

export function useApplication(): ApplicationParts {
  const parts = use(ApplicationContext)
  if (!parts) throw new Error('outside of an application')
  return parts
}

export function useDraft(): Draft {
  const { writing } = useApplication()
  return useSyncExternalStore(writing.subscribe, writing.draft)
}
