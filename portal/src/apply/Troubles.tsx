import { AgainDialog } from './AgainDialog'
import { ChoiceDialog } from './ChoiceDialog'
import { GoneDialog } from './GoneDialog'
import { useDraft } from './useApplication'

/** What only the reader can settle, one at a time. */
export function Troubles() {
  const { saving } = useDraft()
  if (saving === 'signed-out') return <AgainDialog />
  if (saving === 'choosing') return <ChoiceDialog />
  if (saving === 'gone') return <GoneDialog />
  return null
}
