import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button'
import { Field, LongField, SelectField } from '../../parts/Field'
import { Page } from '../../parts/Page'
import style from '../officials/Officials.module.css'
import { Found } from './Found'
import type { Sought } from './queries'

const ways = ['caseNumber', 'identityNumber', 'record'] as const
const SHORTEST_REASON = 5

/** What is looked for and why; nothing is shown before both are said. */
export function Inspect() {
  const { t } = useTranslation('audit')
  const [said, say] = useState<Sought>({ by: 'caseNumber', value: '', reason: '' })
  const [tried, setTried] = useState(false)
  const [sought, seek] = useState<Sought & { time: number }>()
  const value = said.value.trim()
  const reason = said.reason.trim()
  const inspect = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (value && reason.length >= SHORTEST_REASON) seek({ by: said.by, value, reason, time: Date.now() })
  }
  return (
    <Page title={t('page.title')} lead={t('page.lead')}>
      <form className={style.fields} onSubmit={inspect} noValidate>
        <SelectField
          label={t('page.by')}
          value={said.by}
          error={undefined}
          options={ways.map((way) => [way, t(`way.${way}`)])}
          put={(by) => say({ ...said, by: by as Sought['by'] })}
        />
        <Field
          label={t(`way.${said.by}`)}
          value={said.value}
          error={tried && !value ? t('page.missing') : undefined}
          put={(value) => say({ ...said, value })}
        />
        <LongField
          label={t('page.reason')}
          hint={t('page.reason-hint')}
          value={said.reason}
          error={tried && reason.length < SHORTEST_REASON ? t('page.reason-missing') : undefined}
          put={(reason) => say({ ...said, reason })}
        />
        <div>
          <Button type="submit" look="primary" onClick={undefined}>
            {t('page.go')}
          </Button>
        </div>
      </form>
      {sought && <Found key={sought.time} sought={sought} />}
    </Page>
  )
}
