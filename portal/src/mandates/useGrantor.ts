import { useQuery } from '@tanstack/react-query'
import { receivedQuery } from './queries'

/** The name of somebody one acts for, once it is known. */
export function useGrantor(id: string | undefined): string | undefined {
  const { data } = useQuery({ ...receivedQuery, enabled: id !== undefined })
  return data?.find(({ grantor }) => grantor.id === id)?.grantor.name ?? undefined
}
