import { useNavigate, useSearchParams } from 'react-router'
import { neighbours, stepsOf, type Step } from './steps'
import { useApplication } from './useApplication'

/** Goes on to the next step, or back to the check page if that is where one came from; what is typed is saved. */
export function useLeave(step: Step): () => void {
  const { item, writing } = useApplication()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  return () => {
    void writing.save()
    const next = search.has('check') ? 'check' : neighbours(stepsOf(item), step).after
    void navigate(`/apply/${writing.id}/${next ?? 'check'}`)
  }
}
