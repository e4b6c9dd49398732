import { queryOptions, useQuery } from '@tanstack/react-query'
import {
  Blocks,
  CalendarDays,
  Eye,
  FileText,
  Footprints,
  Gauge,
  IdCard,
  Inbox,
  Star,
  Users,
  type LucideIcon,
} from 'lucide-react'
import { api, body } from '../api/client'
import { useSession } from '../api/session'
import type { Duty, Me } from './shapes'

const HANDLING: readonly Duty[] = ['INTAKE', 'REVIEW', 'DECIDE', 'APPROVE', 'SUPERVISE']

export const meQuery = queryOptions({
  queryKey: ['desk', 'me'],
  queryFn: () => body(api.GET('/v1/me')) as Promise<Me>,
  staleTime: Infinity,
})

export function departmentQuery(id: string) {
  return queryOptions({
    queryKey: ['desk', 'department', id],
    queryFn: () => body(api.GET('/v1/departments/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  })
}

/** The names of several departments in one question, by their ids. */
function namesQuery(ids: string[]) {
  return queryOptions({
    queryKey: ['desk', 'names', ids],
    queryFn: async () => {
      const query = { id: ids, limit: ids.length }
      const { items } = await body(api.GET('/v1/departments', { params: { query } }))
      return new Map(items.map(({ id, name }) => [id, name]))
    },
    staleTime: Infinity,
  })
}

export interface Department {
  id: string
  name: string
  duties: Duty[]
}

export function handlesCases({ posts }: Me): boolean {
  return posts.some(({ duty }) => HANDLING.includes(duty))
}

/** Who is at the desk; nobody is asked about before an official is signed in. */
export function useMe() {
  const { data: session } = useSession()
  const official = session?.signedIn === true && session.population === 'OFFICIAL'
  return useQuery({ ...meQuery, enabled: official })
}

/** The pages beside the queue, each for those who hold a duty. */
export const offices = [
  { duty: 'ADMINISTER', to: '/desk/officials', name: 'officials.title', icon: Users },
  { duty: 'CATALOGUE', to: '/desk/catalogue', name: 'app.catalogue', icon: FileText },
  { duty: 'INTEGRATION', to: '/desk/clients', name: 'app.clients', icon: Blocks },
  { duty: 'INTAKE', to: '/desk/people', name: 'app.people', icon: IdCard },
  { duty: 'INTAKE', to: '/desk/window', name: 'app.window', icon: Inbox },
  { duty: 'SUPERVISE', to: '/desk/supervision', name: 'app.supervision', icon: Gauge },
  { duty: 'SUPERVISE', to: '/desk/visits', name: 'app.visits', icon: Footprints },
  { duty: 'SUPERVISE', to: '/desk/ratings', name: 'app.ratings', icon: Star },
  { duty: 'DATA', to: '/desk/calendar', name: 'app.calendar', icon: CalendarDays },
  { duty: 'AUDIT', to: '/desk/audit', name: 'app.audit', icon: Eye },
] as const satisfies readonly { duty: Duty; to: string; name: string; icon: LucideIcon }[]

/** Which of them are open to who is at the desk. */
export function useOffices() {
  const { data: me } = useMe()
  return offices.filter(({ duty }) => me?.posts.some((post) => post.duty === duty))
}

/** The departments one handles cases in, with the duties held there; their names are asked for when they are shown. */
export function useDepartments(named = true): Department[] {
  const { data: me } = useMe()
  const posts = (me?.posts ?? []).filter((post) => HANDLING.includes(post.duty))
  const ids = [...new Set(posts.map((post) => post.department))]
  const names = useQuery({ ...namesQuery(ids), enabled: named && ids.length > 0 }).data
  return ids.map((id) => ({
    id,
    name: names?.get(id) ?? '',
    duties: posts.filter((post) => post.department === id).map((post) => post.duty),
  }))
}
