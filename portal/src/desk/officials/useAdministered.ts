import { useQuery } from '@tanstack/react-query'
import { useMe } from '../me'
import { departmentsQuery } from './queries'

/** The departments of the region one administers. */
export function useAdministered() {
  const { data: me } = useMe()
  const region = me?.posts.find(({ duty }) => duty === 'ADMINISTER')?.region ?? ''
  return useQuery({ ...departmentsQuery(region), enabled: region !== '' }).data?.items ?? []
}
