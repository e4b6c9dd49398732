import { useTranslation } from 'react-i18next'
import { Notice } from '../parts/Notice'
import { dateInWords, dayOf } from '../texts/days'
import { language } from '../texts/texts'
import { useDraft } from './useApplication'

/** What became of the item since the draft was begun: that it ended, or what of the draft did not fit any more. */
export function ItemNotices() {
  const { t } = useTranslation('apply')
  const { dossier, leftBehind } = useDraft()
  const { retiredAt } = dossier.item
  return (
    <>
      {retiredAt && (
        <Notice
          kind="warning"
          title={t('retired.title', { day: dateInWords(dayOf(new Date(retiredAt)), language()) })}
        >
          <p>{t('retired.text')}</p>
        </Notice>
      )}
      {leftBehind && leftBehind.length > 0 && (
        <Notice kind="warning" title={t('left.title')}>
          <ul>
            {leftBehind.map(({ pointer, why, label, value }) => (
              <li key={pointer}>{t(`left.${why}`, { label, value: value || t('left.given') })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
