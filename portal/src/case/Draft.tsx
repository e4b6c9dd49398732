import { PencilLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../api/shapes'
import { ButtonLink } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { momentInWords } from '../texts/days'
import { language } from '../texts/texts'

/** An application that was not handed in yet. */
export function Draft({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(['case', 'translation'])
  return (
    <Empty icon={PencilLine} title={t('case.draft')}>
      <p>{t('case.draft-text', { at: momentInWords(dossier.openedAt, language()) })}</p>
      <ButtonLink to={`/apply/${dossier.id}`} look="primary">
        {t('case.continue')}
      </ButtonLink>
    </Empty>
  )
}
