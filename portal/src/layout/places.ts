import { FileText, House, Inbox, Search, UserRound } from 'lucide-react'

/** The places one is never more than a tap away from. */
export const places = [
  { to: '/', name: 'home', icon: House },
  { to: '/search', name: 'search', icon: Search },
  { to: '/cases', name: 'cases', icon: FileText },
  { to: '/inbox', name: 'inbox', icon: Inbox },
  { to: '/settings', name: 'settings', icon: UserRound },
] as const
