import { createContext, use, useSyncExternalStore } from 'react'
import type { Item } from '../api/shapes'
import type { Uploads } from './documents/Uploads'
import type { Draft } from './draft'
import type { Submission } from './Submission'
import type { Writing } from './Writing'

/** What the steps of one application share. */
export interface ApplicationParts {
  item: Item
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
