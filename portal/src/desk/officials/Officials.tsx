import { useState } from 'react'
import { useParams } from 'react-router'
import { Help } from '../help/Help'
import { Frame } from '../layout/Frame'
import { Gate } from '../layout/Gate'
import { List } from './List'
import { Official } from './Official'

/** Officials and their posts, for whoever administers them. */
export function Officials() {
  const { official: id } = useParams()
  const [helping, help] = useState(false)
  return (
    <Frame onHelp={() => help(true)}>
      <Gate duty="ADMINISTER">{id ? <Official key={id} id={id} /> : <List />}</Gate>
      {helping && <Help onClose={() => help(false)} />}
    </Frame>
  )
}
