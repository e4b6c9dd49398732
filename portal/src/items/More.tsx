import { useTranslation } from 'react-i18next'
import type { Item } from '../api/shapes'
import { Disclosure } from '../parts/Disclosure'
import { Fees } from './Fees'
import { Pair, Pairs } from './Pairs'
import { Procedure } from './Procedure'
import { Remedies } from './Remedies'
import style from './More.module.css'

/** Everything else one may want to know, one tap away. */
export function More({ item }: { item: Item }) {
  const { t } = useTranslation()
  const { legalBasis = [], faqs = [], channels = [], contact, limits } = item
  return (
    <section className={style.more} aria-label={t('item.more')}>
      <Fees fee={item.fee} />
      {faqs.length > 0 && (
        <Disclosure title={t('item.faqs')} open>
          {faqs.map(({ question, answer }) => (
            <div key={question} className={style.part}>
              <h3>{question}</h3>
              <p>{answer}</p>
            </div>
          ))}
        </Disclosure>
      )}
      {(contact || item.hours || channels.length > 0) && (
        <Disclosure title={t('item.help')}>
          <Pairs>
            {contact?.enquiry && <Pair name={t('item.enquiry')}>{phone(contact.enquiry)}</Pair>}
            {contact?.complaint && <Pair name={t('item.complaint')}>{phone(contact.complaint)}</Pair>}
            {channels
              .filter(({ kind }) => kind === 'WINDOW')
              .map(({ name }) => (
                <Pair key={name} name={t('item.window')}>
                  {name}
                </Pair>
              ))}
            {item.hours && <Pair name={t('item.hours')}>{item.hours}</Pair>}
          </Pairs>
        </Disclosure>
      )}
      {legalBasis.length > 0 && (
        <Disclosure title={t('item.law')}>
          <ul className={style.laws}>
            {legalBasis.map(({ law, article }) => (
              <li key={`${law} ${article}`}>{t('item.law-article', { law, article: article ?? '' })}</li>
            ))}
          </ul>
          {limits?.STATUTORY?.basis && <p>{t('item.limit-basis', { basis: limits.STATUTORY.basis })}</p>}
        </Disclosure>
      )}
      {item.procedure && <Procedure procedure={item.procedure} />}
      <Remedies item={item} />
      <p className={style.code}>{t('item.code', { code: item.code })}</p>
    </section>
  )
}

function phone(number: string) {
  return <a href={`tel:${number.replaceAll('-', '')}`}>{number}</a>
}
