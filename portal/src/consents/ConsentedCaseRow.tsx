import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answer, api } from '../api/client'
import type { Consent, ConsentedCase } from '../api/shapes'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { momentInWords } from '../texts/days'
import { language } from '../texts/texts'
import style from './Consents.module.css'
import { consentedCasesQuery } from './queries'

interface Props {
  consent: Consent
  receipt: ConsentedCase
  name: string
}

/** One case: since when and when last it was shown, and whether it is shown still; that is changed and changed back. */
export function ConsentedCaseRow({ consent, receipt, name }: Props) {
  const { t } = useTranslation('consents')
  const named = useId()
  const queries = useQueryClient()
  const { shownSince, lastShownAt, withdrawnAt, givenAgainAt } = receipt
  const withdrawn = givenAgainAt ? undefined : withdrawnAt
  const at = (instant: string) => momentInWords(instant, language())
  const saying = useMutation({
    mutationFn: () => {
      const params = { params: { path: { id: consent.id, case: receipt.case } } }
      return answer(
        withdrawn
          ? api.PUT('/v1/consents/{id}/cases/{case}', params)
          : api.DELETE('/v1/consents/{id}/cases/{case}', params),
      )
    },
    onSettled: () => queries.invalidateQueries({ queryKey: consentedCasesQuery(consent.id).queryKey }),
  })
  return (
    <li className={style.case}>
      <Link id={named} to={`/cases/${receipt.case}`} className={style.link}>
        {name}
      </Link>
      <p className={style.soft}>
        {shownSince && lastShownAt
          ? t('cases.shown', { since: at(shownSince), last: at(lastShownAt) })
          : t('cases.not-shown')}
      </p>
      <p className={style.soft} role="status">
        {withdrawn && t('cases.withdrawn', { at: at(withdrawn) })}
        {givenAgainAt && t('cases.given-again', { at: at(givenAgainAt) })}
      </p>
      {saying.isError && (
        <Notice kind="bad" urgent title={t('cases.failed')}>
          <p>{t('cases.failed-text')}</p>
        </Notice>
      )}
      {!consent.endedAt && (
        <div>
          <Button busy={saying.isPending} onClick={() => saying.mutate()} aria-describedby={named}>
            {t(withdrawn ? 'cases.give' : 'cases.withdraw')}
          </Button>
        </div>
      )}
    </li>
  )
}
