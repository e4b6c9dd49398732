import { QueryClient } from '@tanstack/react-query'
import { isProblem } from './problem'

const TRIES = 2

/** What has been read, in memory only: nothing of it outlives the page. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      retry: (failures, error) =>
        failures < TRIES && isProblem(error) && error.passing && error.status !== 429,
    },
    mutations: { networkMode: 'always' },
  },
})
