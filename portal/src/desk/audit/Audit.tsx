import { useState } from 'react'
import { Help } from '../help/Help'
import { Frame } from '../layout/Frame'
import { Gate } from '../layout/Gate'
import { Inspect } from './Inspect'

/** What officials were shown, for whoever audits them. */
export function Audit() {
  const [helping, help] = useState(false)
  return (
    <Frame onHelp={() => help(true)}>
      <Gate duty="AUDIT">
        <Inspect />
      </Gate>
      {helping && <Help onClose={() => help(false)} />}
    </Frame>
  )
}
