import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Dossier, Limit, Owed } from '../../api/shapes'
import { WhyDay } from '../../case/WhyDay'
import { limitInWords } from '../../items/limits'
import { itemQuery } from '../../items/queries'
import { dayInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import { askedOf } from '../actions'
import { LightSign } from '../parts/LightSign'
import style from './Context.module.css'

/** The clocks that run, each with its last day and its light. */
export function Limits({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('desk')
  const { data: item } = useQuery({ ...itemQuery(dossier.item.id), enabled: dossier.owed.length > 0 })
  const names = new Map(item?.materials?.map(({ code, name }) => [code, name]))
  const asked = askedOf(dossier.actions)
  const running = dossier.limits.filter((limit) => limit.dueOn ?? limit.awaitsService)
  return (
    <section aria-labelledby="limits" className={style.block}>
      <h2 id="limits">{t('case.limits')}</h2>
      {running.length === 0 && dossier.owed.length === 0 && asked === undefined && (
        <p className={style.note}>{t('case.no-limits')}</p>
      )}
      <dl className={style.facts}>
        {running.map((limit) => (
          <Running key={limit.kind} limit={limit} />
        ))}
        {dossier.owed.map((owed) => (
          <Owing
            key={owed.number}
            id={dossier.id}
            owed={owed}
            name={names.get(owed.material) ?? owed.material}
          />
        ))}
        {asked !== undefined && (
          <div>
            <dt>{t('limit.OPINION')}</dt>
            <dd>
              <WhyDay title={t('case.why-day')} id={dossier.id} of={{ opinion: asked }} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function Running({ limit }: { limit: Limit }) {
  const { t } = useTranslation('desk')
  const { t: common } = useTranslation()
  return (
    <div>
      <dt>{t(`limit.${limit.kind}`)}</dt>
      <dd>
        {limit.dueOn && <time dateTime={limit.dueOn}>{dayInWords(limit.dueOn, language())}</time>}
        {limit.light && <LightSign light={limit.light} />}
        <span className={style.note}>
          {t(limit.awaitsService ? 'case.limit-to-serve' : 'case.limit-of', {
            limit: limitInWords(limit.budget, common),
            day: dayInWords(limit.startedOn, language()),
          })}
          {limit.provisional && t('case.provisional')}
        </span>
      </dd>
    </div>
  )
}

/** A material the case was accepted without. */
function Owing({ id, owed, name }: { id: string; owed: Owed; name: string }) {
  const { t } = useTranslation('desk')
  const { t: common } = useTranslation()
  return (
    <div>
      <dt>{t(`owed.${owed.as}`, { name })}</dt>
      <dd>
        {owed.dueOn && owed.state !== 'FULFILLED' && (
          <time dateTime={owed.dueOn}>{dayInWords(owed.dueOn, language())}</time>
        )}
        {owed.light && <LightSign light={owed.light} />}
        <span className={style.note}>
          {t(`owed.${owed.state}`, { limit: limitInWords(owed.budget, common) })}
        </span>
        {owed.dueOn && owed.state !== 'FULFILLED' && (
          <WhyDay title={t('case.why-day')} id={id} of={{ obligation: owed.number }} />
        )}
      </dd>
    </div>
  )
}
