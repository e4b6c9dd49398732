import { useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { Help } from '../help/Help'
import { Frame } from '../layout/Frame'
import { Gate } from '../layout/Gate'
import { Adopting } from './adopting/Adopting'
import { Conflicts } from './conflicts/Conflicts'
import { DraftPage } from './draft/DraftPage'
import { ItemPage } from './item/ItemPage'
import { Overview } from './list/Overview'
import { Quality } from './quality/Quality'

/** The catalogue of items, for whoever edits it. */
export function Catalogue() {
  const [helping, help] = useState(false)
  return (
    <Frame onHelp={() => help(true)}>
      <Gate duty="CATALOGUE">
        <Shown />
      </Gate>
      {helping && <Help onClose={() => help(false)} />}
    </Frame>
  )
}

function Shown() {
  const { draft, item } = useParams()
  const { pathname } = useLocation()
  if (draft) return <DraftPage key={draft} id={draft} />
  if (item) return <ItemPage key={item} id={item} />
  if (pathname.endsWith('/quality')) return <Quality />
  if (pathname.endsWith('/adopting')) return <Adopting />
  return pathname.endsWith('/conflicts') ? <Conflicts /> : <Overview />
}
