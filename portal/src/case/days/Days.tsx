import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { limitInWords } from '../../items/limits'
import { Failure } from '../../parts/Failure'
import { Skeleton } from '../../parts/Skeleton'
import { dayInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import { Months } from './Calendar'
import { explanationQuery, type Explained } from './query'

/** Why an opinion, or something that is owed, is due when it is: since when, how long, until when, and its days. */
export function Days({ id, of }: { id: string; of: Explained }) {
  const { t } = useTranslation('days')
  const { t: common } = useTranslation()
  const { data, error, refetch } = useQuery(explanationQuery(id, of))
  if (error && !data) return <Failure error={error} again={() => void refetch()} />
  if (!data) return <Skeleton rows={3} />
  const { kind, startedOn, budget, dueOn, endedOn } = data
  const day = dayInWords(startedOn, language())
  const limit = limitInWords(budget, common)
  return (
    <>
      <p>{t(`from.${kind as 'OPINION'}`, { day, limit })}</p>
      {endedOn && <p>{t('ends.over', { day: dayInWords(endedOn, language()) })}</p>}
      {dueOn && <p>{t('ends.until', { day: dayInWords(dueOn, language()) })}</p>}
      <Months explanation={data} />
    </>
  )
}
