import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { Registration } from '../Registration'

/** Registers a child whose guardian I am; the registry of guardians confirms it. */
export function RegisterChild() {
  const { t } = useTranslation('mandates')
  return (
    <Registration
      title={t('child.register')}
      lead={t('child.lead')}
      follows={t('child.follows')}
      fields={[
        { name: 'name', label: t('child.name') },
        { name: 'number', label: t('child.number'), hint: t('child.number-hint') },
        { name: 'guardianNumber', label: t('child.guardianNumber'), hint: t('child.guardianNumber-hint') },
      ]}
      send={(body, key) =>
        answer(api.POST('/v1/me/children', { params: { header: { 'Idempotency-Key': key } }, body }))
      }
    />
  )
}
