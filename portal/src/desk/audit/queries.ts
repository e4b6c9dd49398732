import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, body } from '../../api/client'

/** What is looked for, and why. */
export interface Sought {
  by: 'identityNumber' | 'caseNumber' | 'record'
  value: string
  reason: string
}

/** Each page is an inspection of its own, and recorded: nothing is asked anew by itself. */
export function inspectionQuery({ by, value, reason }: Sought) {
  return infiniteQueryOptions({
    queryKey: ['desk', 'audit', by, value, reason],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { limit: 50, ...(pageParam ? { after: pageParam } : {}) }
      return body(
        api.POST('/v1/access-records/inspections', { params: { query }, body: { [by]: value, reason } }),
      )
    },
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}
