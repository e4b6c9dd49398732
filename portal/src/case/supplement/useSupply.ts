import { useMemo, useState } from 'react'
import type { FormAnswers } from '../../api/shapes'
import type { Arrived, Receiver } from '../../apply/documents/Receiver'
import { Uploads } from '../../apply/documents/Uploads'
import { keep, kept, type Supply } from './kept'

/** What is being supplied for a case: answers and files that have arrived; nothing of it is handed in yet. */
export function useSupply(id: string, first: FormAnswers) {
  const [supply, setSupply] = useState<Supply>(() => kept(id) ?? { answers: first, files: {} })
  const uploads = useMemo(() => {
    const change = (give: (files: Supply['files']) => Supply['files']) =>
      setSupply((before) => remembered(id, { ...before, files: give(before.files) }))
    return new Uploads(receiver(id, change))
  }, [id])
  const type = (answers: FormAnswers) => setSupply((before) => remembered(id, { ...before, answers }))
  return { ...supply, type, uploads }
}

type Change = (give: (files: Supply['files']) => Supply['files']) => void

function receiver(id: string, change: Change): Receiver {
  return {
    id,
    give: (code: string, file: Arrived) => {
      change((files) => ({ ...files, [code]: file }))
      return Promise.resolve()
    },
    takeBack: (code: string) => {
      change((files) => Object.fromEntries(Object.entries(files).filter(([given]) => given !== code)))
      return Promise.resolve()
    },
    failed: () => undefined,
  }
}

function remembered(id: string, supply: Supply): Supply {
  keep(id, supply)
  return supply
}
