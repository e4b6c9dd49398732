import { useTranslation } from 'react-i18next'
import { Button } from '../../../parts/Button'
import { Notice } from '../../../parts/Notice'
import { momentInWords } from '../../../texts/days'
import { language } from '../../../texts/texts'
import { Value } from '../Value'
import style from '../Catalogue.module.css'
import type { Elsewhere } from './useWriting'

/** Who wrote meanwhile; where both changed the same, what is typed here stays unless the other value is taken. */
export function ElsewhereNotice({ draft, both, onTake }: Elsewhere & { onTake: (name: string) => void }) {
  const { t } = useTranslation('catalogue')
  const last = draft.history.findLast(({ name }) => name)
  return (
    <Notice
      kind="warning"
      urgent
      title={t('elsewhere.title', {
        name: last?.name ?? '',
        at: momentInWords(last?.at ?? draft.changedAt, language()),
      })}
    >
      <p>{t(both.length > 0 ? 'elsewhere.both' : 'elsewhere.text')}</p>
      {both.length > 0 && (
        <dl className={style.sides}>
          {both.map(({ name, theirs }) => (
            <div key={name}>
              <dt>{t(`field.${name as 'code'}`)}</dt>
              <dd>
                <Value value={theirs} />
                <Button look="quiet" onClick={() => onTake(name)}>
                  {t('elsewhere.take', { name: t(`field.${name as 'code'}`) })}
                </Button>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Notice>
  )
}
