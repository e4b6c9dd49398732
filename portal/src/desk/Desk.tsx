import { useState } from 'react'
import { useParams } from 'react-router'
import { CaseView } from './case/CaseView'
import { Help } from './help/Help'
import { Frame } from './layout/Frame'
import { Gate } from './layout/Gate'
import { Next } from './queue/Next'
import { Queue } from './queue/Queue'
import style from './Desk.module.css'

/** Three panes: the queue, the case, its context; on a phone one after the other. */
export function Desk() {
  const { case: id } = useParams()
  const [helping, help] = useState(false)
  return (
    <Frame onHelp={() => help(true)}>
      <Gate>
        <div className={style.desk} data-case={id ? '' : undefined}>
          <Queue open={id} onHelp={() => help(true)} />
          {id ? <CaseView key={id} id={id} /> : <Next />}
        </div>
      </Gate>
      {helping && <Help onClose={() => help(false)} />}
    </Frame>
  )
}
