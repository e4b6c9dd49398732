import { Route, Routes } from 'react-router'
import { NotFound } from '../layout/NotFound'
import { Application } from './Application'
import { Start } from './start/Start'

/** Applying: what to know before, then the draft step by step. */
export function Apply() {
  return (
    <Routes>
      <Route path="new/:item" element={<Start />} />
      <Route path=":case/*" element={<Application />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
