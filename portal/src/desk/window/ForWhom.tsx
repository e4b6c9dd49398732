import { useTranslation } from 'react-i18next'
import { api, body } from '../../api/client'
import type { Principal } from '../shapes'
import form from '../../apply/form/Form.module.css'

/** The person present, and for whom that person may act. */
export interface Present {
  id: string
  name: string
  principals: Principal[]
}

const MANY = 200

/** For whom the person present may act about an item. */
export async function principalsOf(id: string, item: string): Promise<Principal[]> {
  const params = { path: { id }, query: { item, limit: MANY } }
  return (await body(api.GET('/v1/people/present/{id}/principals', { params }))).items
}

interface Props {
  present: Present
  chosen: Principal | undefined
  choose: (principal: Principal | undefined) => void
}

/** For whom the person present has come: for himself, for an organisation, or for somebody who gave a mandate. */
export function ForWhom({ present: { name, principals }, chosen, choose }: Props) {
  const { t } = useTranslation('window')
  return (
    <fieldset className={form.question}>
      <legend className={form.label}>{t('for-whom.title', { name })}</legend>
      <div className={form.choices}>
        <label className={form.choice}>
          <input type="radio" name="for-whom" checked={!chosen} onChange={() => choose(undefined)} />
          {t('for-whom.self', { name })}
        </label>
        {principals.map((principal) => (
          <label key={principal.applicant.id} className={form.choice}>
            <input
              type="radio"
              name="for-whom"
              checked={chosen?.applicant.id === principal.applicant.id}
              onChange={() => choose(principal)}
            />
            <span>
              {principal.name}
              <small>{t(`for-whom.${principal.role ?? principal.right}`)}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
