import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { isProblem } from '../../api/problem'
import { Button } from '../../parts/Button'
import { useMe } from '../me'
import { Sheet } from '../parts/Sheet'
import type { Duty, ListedOfficial } from '../shapes'
import { DayField, SelectField } from './fields'
import { changed, departmentsQuery } from './queries'
import { Refusal } from './Refusal'
import style from './Officials.module.css'

const duties: readonly Duty[] = [
  'INTAKE',
  'REVIEW',
  'DECIDE',
  'APPROVE',
  'SUPERVISE',
  'CATALOGUE',
  'INTEGRATION',
  'DATA',
  'AUDIT',
  'ADMINISTER',
]
const twoPersons: readonly Duty[] = ['DECIDE', 'ADMINISTER', 'AUDIT']
const kinds = ['REGULAR', 'ACTING'] as const

interface Props {
  official: ListedOfficial
  onClose: () => void
}

/** Gives a post; what needs a second person says so before it is proposed. */
export function GrantSheet({ official, onClose }: Props) {
  const { t } = useTranslation('desk')
  const { data: me } = useMe()
  const region = me?.posts.find(({ duty }) => duty === 'ADMINISTER')?.region ?? ''
  const departments = useQuery({ ...departmentsQuery(region), enabled: region !== '' }).data?.items ?? []
  const [said, say] = useState({
    duty: '' as Duty | '',
    department: official.department.id,
    kind: 'REGULAR' as (typeof kinds)[number],
    from: '',
    until: '',
  })
  const [tried, setTried] = useState(false)
  const [attempt, setAttempt] = useState({ key: '', words: '' })
  const granting = useMutation({
    mutationFn: (duty: Duty) => {
      const body = {
        duty,
        department: said.department,
        kind: said.kind,
        ...(said.from ? { from: said.from } : {}),
        ...(said.until ? { until: said.until } : {}),
      }
      const words = JSON.stringify(body)
      const key = attempt.words === words ? attempt.key : crypto.randomUUID()
      setAttempt({ key, words })
      const params = { path: { official: official.id }, header: { 'Idempotency-Key': key } }
      return answer(api.POST('/v1/officials/{official}/posts', { params, body }))
    },
    onSuccess: async () => {
      await changed()
      onClose()
    },
  })
  const refused = isProblem(granting.error) ? granting.error.under('') : new Map<string, string>()
  const carryOut = () => {
    setTried(true)
    if (said.duty) granting.mutate(said.duty)
  }
  const second = said.duty !== '' && twoPersons.includes(said.duty)
  return (
    <Sheet
      title={t('officials.grant.title')}
      over={official.name}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button look="primary" busy={granting.isPending} onClick={carryOut}>
            {t(second ? 'officials.grant.propose' : 'officials.grant.confirm')}
          </Button>
        </>
      }
    >
      <Refusal error={granting.error} />
      <div className={style.fields}>
        <SelectField
          label={t('officials.grant.duty')}
          value={said.duty}
          error={tried && !said.duty ? t('officials.grant.duty-missing') : refused.get('duty')}
          empty={t('officials.grant.choose')}
          options={duties.map((duty) => [duty, t(`duty.${duty}`)])}
          put={(duty) => say({ ...said, duty: duty as Duty | '' })}
        />
        <SelectField
          label={t('officials.grant.department')}
          value={said.department}
          error={refused.get('department')}
          options={departments.map(({ id, name }) => [id, name])}
          put={(department) => say({ ...said, department })}
        />
        <SelectField
          label={t('officials.grant.kind')}
          value={said.kind}
          error={refused.get('kind')}
          options={kinds.map((kind) => [kind, t(`officials.kind.${kind}`)])}
          put={(kind) => say({ ...said, kind: kind as (typeof kinds)[number] })}
        />
        <DayField
          label={t('officials.grant.from')}
          hint={t('officials.grant.from-hint')}
          value={said.from}
          error={refused.get('from')}
          put={(from) => say({ ...said, from })}
        />
        <DayField
          label={t('officials.grant.until')}
          hint={t('officials.grant.until-hint')}
          value={said.until}
          error={refused.get('until')}
          put={(until) => say({ ...said, until })}
        />
      </div>
      {second && <p>{t('officials.grant.second')}</p>}
    </Sheet>
  )
}
