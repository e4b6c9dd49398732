import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../api/shapes'
import { itemQuery } from '../../items/queries'
import { dayInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import { answersOf, choiceOf, type Field } from './answers'
import style from './Answers.module.css'

/** What was entered, by the titles of the item's form. */
export function Answers({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('desk')
  const { data: item } = useQuery(itemQuery(dossier.item.id))
  const answers = answersOf(item?.form, dossier.form)
  return (
    <section aria-labelledby="answers" className={style.section}>
      <h2 id="answers">{t('case.answers')}</h2>
      <dl className={style.answers}>
        {answers.map(([name, field, value]) => (
          <div key={name}>
            <dt>{field.title ?? name}</dt>
            <dd>{words(field, value, t)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function words(field: Field, value: unknown, t: TFunction<'desk'>): string {
  if (Array.isArray(value)) return value.map((one) => words(field.items ?? {}, one, t)).join(t('app.and'))
  if (typeof value === 'boolean') return t(value ? 'case.yes' : 'case.no')
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : JSON.stringify(value)
  if (field.format === 'date') return dayInWords(value, language())
  return choiceOf(field, value) ?? value
}
