import { useQuery } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../api/actions'
import type { Dossier } from '../../../api/shapes'
import { itemQuery } from '../../../items/queries'
import { Button } from '../../../parts/Button'
import { Field, LongField, SelectField } from '../../../parts/Field'
import { Notice } from '../../../parts/Notice'
import { dayOf } from '../../../texts/days'
import { Originals } from '../../parts/Originals'
import { Sheet } from '../../parts/Sheet'
import { body, fieldsOf, missing, reasons, type FieldName, type Said, type VisitAction } from './fields'

interface Props {
  action: VisitAction
  dossier: Dossier
  etag: string
  /** Whether it is more than one visit. */
  another: boolean
  onClose: () => void
}

/** What has to be said of a visit. */
export function VisitSheet({ action, dossier, etag, another, onClose }: Props) {
  const { t } = useTranslation('visits')
  const acting = useAction(action, { id: dossier.id, etag, actions: dossier.actions })
  const { data: item } = useQuery(itemQuery(dossier.item.id))
  const [tried, setTried] = useState(false)
  const [said, say] = useState<Said>({
    reason: '',
    day: action === 'ASK_VISIT' ? '' : dayOf(new Date()),
    place: '',
    from: '',
    until: '',
    words: '',
    explanation: '',
    reasons: '',
    originals: [],
  })
  const lacking = tried ? missing(action, said, another) : []
  const wrong = acting.problem?.pointers() ?? new Map<string, string>()
  const carryOut = async (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing(action, said, another).length > 0) return
    if (await acting.perform(body(action, said, another))) onClose()
  }
  return (
    <Sheet title={t(`action.${action}`)} over={dossier.item.name} onClose={onClose}>
      <form onSubmit={(event) => void carryOut(event)} noValidate>
        <p>{t(`text.${action}`)}</p>
        {another && (action === 'RECORD_VISIT' || action === 'ASK_VISIT') && (
          <Notice kind="warning" title={t('sheet.more-than-one')} />
        )}
        {acting.changed && <Notice kind="warning" urgent title={t('sheet.changed')} />}
        {acting.problem && wrong.size === 0 && (
          <Notice kind="bad" urgent title={acting.problem.title || t('sheet.failed')}>
            <p>{acting.problem.detail}</p>
          </Notice>
        )}
        {fieldsOf(action, another).map((name) => (
          <div key={name}>{question(name)}</div>
        ))}
        <Button type="submit" look="primary" wide busy={acting.busy}>
          {t(`go.${action}`)}
        </Button>
      </form>
    </Sheet>
  )

  function question(name: FieldName) {
    if (name === 'originals')
      return (
        <Originals
          materials={dossier.materials}
          names={item?.materials ?? []}
          seen={said.originals}
          error={[...wrong].find(([pointer]) => pointer.startsWith('/originals'))?.[1]}
          see={(originals) => say({ ...said, originals })}
        />
      )
    const asked = {
      label: t(`field.${name}`),
      value: said[name],
      error: wrong.get(`/${name}`) ?? (lacking.includes(name) ? t('sheet.missing') : undefined),
      put: (value: string) => say({ ...said, [name]: value }),
    }
    if (name === 'reason')
      return (
        <SelectField
          {...asked}
          empty={t('sheet.choose')}
          options={reasons.map((one) => [one, t(`reason.${one}`)] as const)}
        />
      )
    if (name === 'day') return <Field type="date" {...asked} />
    if (name === 'from' || name === 'until') return <Field type="time" {...asked} />
    if (name === 'place') return <Field maxLength={200} {...asked} />
    return <LongField maxLength={1000} {...asked} />
  }
}
