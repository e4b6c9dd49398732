import { useTranslation } from 'react-i18next'
import type { Item } from '../api/shapes'
import { Disclosure } from '../parts/Disclosure'
import { limitInWords } from './limits'
import style from './More.module.css'

type Known = NonNullable<Item['procedure']>

/** The steps in turn, those of one turn together; whom else is asked, and what may be needed besides. */
export function Procedure({ procedure }: { procedure: Known }) {
  const { t } = useTranslation('items')
  const { t: common } = useTranslation()
  const { opinions = [], special = [], preReview } = procedure
  return (
    <Disclosure title={t('procedure.title')}>
      {preReview && <p>{t(`procedure.pre-review.${preReview}`)}</p>}
      <ol className={style.turns}>
        {turns(procedure.steps).map((steps) => (
          <li key={steps.map(({ code }) => code).join()}>
            {steps.map(({ code, name, limit }) => (
              <p key={code}>
                {name}
                {limit && <span> · {t('procedure.within', { limit: limitInWords(limit, common) })}</span>}
              </p>
            ))}
            {steps.length > 1 && <span>{t('procedure.together')}</span>}
          </li>
        ))}
      </ol>
      {opinions.length > 0 && (
        <div className={style.part}>
          <h3>{t('procedure.opinions')}</h3>
          <ul className={style.laws}>
            {opinions.map(({ code, departmentName, limit, tacitConsent, basis }) => (
              <li key={code}>
                {departmentName} · {t('procedure.within', { limit: limitInWords(limit, common) })}
                {tacitConsent && <p>{t('procedure.tacit', { basis: basis ?? '' })}</p>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {special.length > 0 && (
        <div className={style.part}>
          <h3>{t('procedure.special')}</h3>
          <ul className={style.laws}>
            {special.map(({ kind, days, basis }) => (
              <li key={kind}>
                {t(`special.${kind}`)} · {t('procedure.days', { count: days })}
                <p>{basis}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Disclosure>
  )
}

function turns(steps: Known['steps']): Known['steps'][] {
  const numbers = [...new Set(steps.map(({ turn }) => turn))].sort((one, other) => one - other)
  return numbers.map((number) => steps.filter(({ turn }) => turn === number))
}
