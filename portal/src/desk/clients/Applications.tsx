import { useState } from 'react'
import { useParams } from 'react-router'
import { Help } from '../help/Help'
import { Frame } from '../layout/Frame'
import { Gate } from '../layout/Gate'
import { Application } from './Application'
import { List } from './List'

/** Integrators' applications, for whoever approves them. */
export function Applications() {
  const { client: id } = useParams()
  const [helping, help] = useState(false)
  return (
    <Frame onHelp={() => help(true)}>
      <Gate duty="INTEGRATION">{id ? <Application key={id} id={id} /> : <List />}</Gate>
      {helping && <Help onClose={() => help(false)} />}
    </Frame>
  )
}
