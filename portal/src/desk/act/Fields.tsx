import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { itemQuery } from '../../items/queries'
import type { Offered } from '../actions'
import { Options } from './Options'
import { TextField } from './TextField'
import { asked, type Wording, type Words } from './words'
import style from './Fields.module.css'

interface Props {
  action: Offered
  item: string
  words: Words
  say: (change: Words) => void
  lacking: Wording[]
  /** What the server did not take, by field. */
  refused: Map<string, string>
}

const outcomes = ['APPROVED', 'REFUSED'] as const
const ways = ['ELECTRONIC', 'POST', 'WINDOW'] as const

/** What the action has to say. */
export function Fields({ action, item, words, say, lacking, refused }: Props) {
  const { t } = useTranslation('desk')
  const offered = useQuery(itemQuery(item)).data?.result?.delivery ?? []
  const error = (name: Wording) =>
    refused.get(name) ?? (lacking.includes(name) ? t(`field.${name}.missing`) : undefined)
  return (
    <div className={style.fields}>
      {asked[action].map((name) => {
        if (name === 'outcome' || name === 'way') {
          const values =
            name === 'outcome' ? outcomes : ways.filter((way) => !offered.length || offered.includes(way))
          return (
            <Options
              key={name}
              name={name}
              label={t(`field.${name}.label`)}
              value={words[name]}
              error={error(name)}
              options={values.map((value) => [value, t(`choice.${value}`)])}
              put={(value) => say({ [name]: value })}
            />
          )
        }
        return (
          <TextField
            key={name}
            name={name}
            label={t(`field.${name}.label`)}
            hint={t(`field.${name}.hint`)}
            value={words[name] ?? ''}
            error={error(name)}
            put={(value) => say({ [name]: value })}
          />
        )
      })}
    </div>
  )
}
