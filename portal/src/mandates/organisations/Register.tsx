import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { Registration } from '../Registration'

/** Registers the organisation I legally represent; the registry confirms it. */
export function Register() {
  const { t } = useTranslation('mandates')
  return (
    <Registration
      title={t('mine.register')}
      lead={t('mine.lead')}
      follows={t('mine.follows')}
      fields={[
        { name: 'code', label: t('mine.code-label'), hint: t('mine.code-hint') },
        { name: 'number', label: t('mine.number'), hint: t('mine.number-hint') },
      ]}
      send={(body, key) =>
        answer(api.POST('/v1/organisations', { params: { header: { 'Idempotency-Key': key } }, body }))
      }
    />
  )
}
