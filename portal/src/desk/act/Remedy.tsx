import { useTranslation } from 'react-i18next'
import type { Dossier, RemedyResult } from '../../api/shapes'
import type { Outcome } from '../shapes'
import { Options } from './Options'
import type { Words } from './words'

/** What each remedy may come to, and which outcome that is. */
const results: Record<NonNullable<Dossier['remedy']>, Partial<Record<RemedyResult, Outcome>>> = {
  APPEAL: { UPHELD: 'REFUSED', REVOKED: 'APPROVED', CHANGED: 'APPROVED', DISMISSED: 'REFUSED' },
  COMPLAINT: { JUSTIFIED: 'APPROVED', NOT_JUSTIFIED: 'REFUSED' },
}

interface Props {
  of: NonNullable<Dossier['remedy']>
  value: RemedyResult | undefined
  error: string | undefined
  say: (change: Words) => void
}

/** A remedy is decided in the words of its law. */
export function Remedy({ of, value, error, say }: Props) {
  const { t } = useTranslation(['desk', 'translation'])
  const choices = Object.entries(results[of]) as [RemedyResult, Outcome][]
  return (
    <Options
      name="outcome"
      label={t('field.outcome.label')}
      value={value}
      error={error}
      options={choices.map(([result]) => [result, t(`translation:result.${result}`)])}
      put={(chosen) => {
        const outcome = results[of][chosen as RemedyResult]
        if (outcome) say({ comesTo: chosen as RemedyResult, outcome })
      }}
    />
  )
}
