import { useState } from 'react'
import { Help } from '../help/Help'
import { Frame } from '../layout/Frame'
import { Gate } from '../layout/Gate'
import { Waiting } from './Waiting'

/** What waits in the regions one supervises. */
export function Supervision() {
  const [helping, help] = useState(false)
  return (
    <Frame onHelp={() => help(true)}>
      <Gate duty="SUPERVISE">
        <Waiting />
      </Gate>
      {helping && <Help onClose={() => help(false)} />}
    </Frame>
  )
}
