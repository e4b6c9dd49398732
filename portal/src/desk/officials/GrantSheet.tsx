import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { isProblem } from '../../api/problem'
import { Button } from '../../parts/Button'
import { Sheet } from '../parts/Sheet'
import type { Duty, ListedOfficial } from '../shapes'
import { duties, twoPersons } from './duties'
import { Field, SelectField } from '../../parts/Field'
import { changed } from './queries'
import { Refusal } from './Refusal'
import { useAdministered } from './useAdministered'
import { useAttempt } from '../../api/useAttempt'
import style from './Officials.module.css'

const kinds = ['REGULAR', 'ACTING'] as const

interface Props {
  official: ListedOfficial
  onClose: () => void
}

/** Gives a post; what needs a second person says so before it is proposed. */
export function GrantSheet({ official, onClose }: Props) {
  const { t } = useTranslation('desk')
  const departments = useAdministered()
  const [said, say] = useState({
    duty: '' as Duty | '',
    department: official.department.id,
    kind: 'REGULAR' as (typeof kinds)[number],
    from: '',
    until: '',
  })
  const [tried, setTried] = useState(false)
  const keyOf = useAttempt()
  const granting = useMutation({
    mutationFn: (duty: Duty) => {
      const body = {
        duty,
        department: said.department,
        kind: said.kind,
        ...(said.from ? { from: said.from } : {}),
        ...(said.until ? { until: said.until } : {}),
      }
      const params = { path: { official: official.id }, header: { 'Idempotency-Key': keyOf(body) } }
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
        <Field
          type="date"
          label={t('officials.grant.from')}
          hint={t('officials.grant.from-hint')}
          value={said.from}
          error={refused.get('from')}
          put={(from) => say({ ...said, from })}
        />
        <Field
          type="date"
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
