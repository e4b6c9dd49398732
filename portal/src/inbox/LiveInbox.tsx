import { useLive } from '../api/live'
import { queries } from '../api/queries'
import { useQuiet } from '../api/quiet'
import { useSession } from '../api/session'

/** Tells the pages at once when a message arrives; shows nothing itself, so that nothing else is made anew for it. */
export function LiveInbox({ population = 'CITIZEN' }: { population?: 'CITIZEN' | 'OFFICIAL' }) {
  const { data: session } = useSession()
  const quiet = useQuiet()
  const arrived = () => void queries.invalidateQueries({ queryKey: ['inbox'] })
  useLive({
    url: '/v1/notifications/events',
    names: ['message'],
    enabled: quiet && session?.population === population,
    onEvent: arrived,
    onOpen: arrived,
  })
  return null
}
