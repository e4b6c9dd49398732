import { useQueries } from '@tanstack/react-query'
import { departmentQuery, useMe } from '../me'

export interface Edited {
  id: string
  name: string
  region: string
}

/** The departments whose items one edits, as soon as their names are known. */
export function useEditing(): { departments: Edited[]; pending: boolean } {
  const { data: me } = useMe()
  const posts = (me?.posts ?? []).filter(({ duty }) => duty === 'CATALOGUE')
  const ids = [...new Set(posts.map(({ department }) => department))]
  return useQueries({
    queries: ids.map(departmentQuery),
    combine: (found) => ({
      departments: found.flatMap(({ data }) => (data ? [data] : [])),
      pending: found.some(({ isPending }) => isPending),
    }),
  })
}
