import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, body, linked } from '../api/client'
import { queries } from '../api/queries'
import type { Message } from '../api/shapes'

const AT_ONCE = 20

export const summaryQuery = queryOptions({
  queryKey: ['inbox', 'summary'],
  queryFn: ({ signal }) => body(api.GET('/v1/notifications/summary', { signal })),
  refetchInterval: 60_000,
})

/** My messages, the newest first, page by page. */
export const messagesQuery = infiniteQueryOptions({
  queryKey: ['inbox', 'messages'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }) => {
    const query = { limit: AT_ONCE, ...(pageParam ? { after: pageParam } : {}) }
    return body(api.GET('/v1/notifications', { params: { query } }))
  },
  getNextPageParam: (page) => page.next ?? undefined,
})

/** Says that a message was read; one that cannot be told now stays unread and is told when it is opened again. */
export async function read(message: Message): Promise<void> {
  const reading = message.actions.at(0)
  if (!reading) return
  const headers = { 'If-Match': reading.ifMatch, 'Idempotency-Key': message.id }
  const { data } = await linked<Message>(reading, headers)
  queries.setQueryData(
    messagesQuery.queryKey,
    (before) =>
      before && {
        ...before,
        pages: before.pages.map((page) => ({
          ...page,
          items: page.items.map((item) => (item.id === data.id ? data : item)),
        })),
      },
  )
  await queries.invalidateQueries({ queryKey: summaryQuery.queryKey })
}
