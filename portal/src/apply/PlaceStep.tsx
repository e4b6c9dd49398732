import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../parts/Field'
import { Actions } from './Actions'
import { ErrorSummary } from './ErrorSummary'
import { StepPage } from './StepPage'
import { useApplication, useDraft } from './useApplication'
import { useLeave } from './useLeave'
import { usePreReviewers } from './usePreReviewers'

/** Which office of the lower level reviews first: the one where one lives or does business. */
export function PlaceStep() {
  const { t } = useTranslation(['translation', 'apply'])
  const { writing } = useApplication()
  const { preReviewer } = useDraft()
  const offices = usePreReviewers()
  const leave = useLeave('place')
  const [tried, setTried] = useState(0)
  const error = tried > 0 && !preReviewer ? t('apply.wrong.choose') : undefined
  return (
    <StepPage step="place" title={t('apply.place.title')} lead={t('apply:place.lead')}>
      <ErrorSummary
        key={tried}
        problems={new Map(error ? [['/preReviewer', error]] : [])}
        arrived={error !== undefined}
      />
      <SelectField
        id="preReviewer"
        label={t('apply:place.short')}
        value={preReviewer ?? ''}
        error={error}
        options={[['', t('apply:place.choose')], ...offices.map(({ id, name }) => [id, name] as const)]}
        put={(value) => writing.take({ preReviewer: value || undefined, problems: new Map() })}
      />
      <Actions go={() => (preReviewer ? leave() : setTried(tried + 1))} />
    </StepPage>
  )
}
