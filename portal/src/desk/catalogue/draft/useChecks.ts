import { useQuery } from '@tanstack/react-query'
import { api, body } from '../../../api/client'
import { useSettled } from '../../../search/useSettled'
import type { Content } from '../shapes'

const SETTLED = 700

/** What is wrong with an item as it is written, asked once the typing rests. */
export function useChecks(content: Content, wanted: boolean) {
  const settled = useSettled(content, SETTLED)
  return useQuery({
    queryKey: ['catalogue', 'draft', 'checks', settled, document.documentElement.lang],
    queryFn: ({ signal }) => body(api.POST('/v1/item-checks', { body: settled, signal })),
    enabled: wanted,
    placeholderData: (before) => before,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
}
