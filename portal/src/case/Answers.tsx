import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../api/shapes'
import { itemVersionQuery } from '../items/queries'
import { Disclosure } from '../parts/Disclosure'
import { answersOf, covered, inWords } from './answers'
import style from './Answers.module.css'

/** What was entered, by the questions of the form. */
export function Answers({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(['case', 'translation'])
  const { data: item } = useQuery(itemVersionQuery(dossier.item.id, dossier.item.version))
  const answers = answersOf(item?.form, dossier.form)
  if (answers.length === 0) return null
  return (
    <Disclosure title={t('case.answers')}>
      <dl className={style.answers}>
        {answers.map(([name, field, value]) => (
          <div key={name}>
            <dt>{field.title ?? name}</dt>
            <dd>
              {field['x-sensitive'] ? (
                <Covered name={field.title ?? name} words={inWords(field, value, t)} />
              ) : (
                inWords(field, value, t)
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}

function Covered({ name, words }: { name: string; words: string }) {
  const { t } = useTranslation(['case', 'translation'])
  const [open, setOpen] = useState(false)
  return (
    <span className={style.covered}>
      <span className="figures">{open ? words : covered(words)}</span>
      <button
        type="button"
        aria-pressed={open}
        aria-label={t('case.show-answer', { name })}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'case.hide' : 'case.show')}
      </button>
    </span>
  )
}
