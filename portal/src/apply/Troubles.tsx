import { AgainDialog } from './AgainDialog'
import { ChoiceDialog } from './ChoiceDialog'
import { GoneDialog } from './GoneDialog'
import { RenewalDialog } from './RenewalDialog'
import { useDraft } from './useApplication'

/** What only the reader can settle, one at a time. */
export function Troubles() {
  const { saving, outdated } = useDraft()
  if (saving === 'signed-out') return <AgainDialog />
  if (saving === 'choosing') return <ChoiceDialog />
  if (saving === 'gone') return <GoneDialog />
  if (outdated) return <RenewalDialog outdated={outdated} />
  return null
}
