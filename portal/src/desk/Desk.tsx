import { usePrefetchInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { CaseView } from './case/CaseView'
import { Help } from './help/Help'
import { Frame } from './layout/Frame'
import { Gate } from './layout/Gate'
import { Next } from './queue/Next'
import { queueQuery } from './queue/queries'
import { Queue } from './queue/Queue'
import { useWanted } from './queue/useWanted'
import style from './Desk.module.css'

export function Desk() {
  const [helping, help] = useState(false)
  return (
    <Frame onHelp={() => help(true)}>
      <Gate>
        <Panes onHelp={() => help(true)} />
      </Gate>
      {helping && <Help onClose={() => help(false)} />}
    </Frame>
  )
}

/** The queue, the case, its context; on a phone one after the other. The queue is asked for before all else. */
function Panes({ onHelp }: { onHelp: () => void }) {
  const { case: id } = useParams()
  const { wanted } = useWanted()
  usePrefetchInfiniteQuery(queueQuery(wanted))
  return (
    <div className={style.desk} data-case={id ? '' : undefined}>
      <Queue open={id} onHelp={onHelp} />
      {id ? <CaseView key={id} id={id} /> : <Next />}
    </div>
  )
}
