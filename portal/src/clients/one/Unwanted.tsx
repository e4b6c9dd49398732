import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button'
import { Refusal } from '../Refusal'
import type { ClientLink } from '../shapes'
import { useActing } from './useActing'

/** Asks for a change no more; what was approved stays as it is, so nothing is asked before. */
export function Unwanted({ link, etag }: { link: ClientLink; etag: string }) {
  const { t } = useTranslation('clients')
  const withdrawing = useActing(link, etag, () => undefined)
  return (
    <div>
      <Refusal error={withdrawing.error} />
      <Button busy={withdrawing.isPending} onClick={() => withdrawing.mutate({})}>
        {t('change.withdraw')}
      </Button>
    </div>
  )
}
