import type { ReactNode } from 'react'
import type { RJSFSchema } from '@rjsf/utils'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { fileSize } from '../items/files'
import { Card } from '../parts/Card'
import style from './Summary.module.css'
import { useApplication, useDraft } from './useApplication'
import { owing } from './owing'
import { useElectronic } from './useElectronic'
import { usePreReviewers } from './usePreReviewers'
import { useWords } from './useWords'

/** Every answer with the way to change it. */
export function Summary() {
  const { t } = useTranslation(['translation', 'apply'])
  const { item, writing } = useApplication()
  const draft = useDraft()
  const { dossier, form, preReviewer } = draft
  const owed = owing(item, draft)
  const offices = usePreReviewers()
  const { electronic } = useElectronic()
  const words = useWords()
  const schema = item.form
  const order = (schema['x-order'] as string[] | undefined) ?? Object.keys(schema.properties ?? {})
  const change = (step: string, at: string) => `/apply/${writing.id}/${step}?check#${at}`
  return (
    <>
      <Part name={t('apply.form.title')}>
        {order
          .filter((field) => form[field] !== undefined || schema.required?.includes(field))
          .map((field) => (
            <Answer
              key={field}
              id={`form_${field}`}
              name={(schema.properties?.[field] as RJSFSchema | undefined)?.title ?? field}
              to={change('form', `form_${field}`)}
            >
              {words(field, form[field])}
            </Answer>
          ))}
      </Part>
      {item.materials.length > 0 && (
        <Part name={t('apply.documents.title')}>
          {item.materials.map(({ code, name }) => {
            const document = dossier.materials.find((material) => material.code === code)?.document
            return (
              <Answer
                key={code}
                id={`materials_${code}`}
                name={name}
                to={change('documents', `materials_${code}`)}
              >
                {document
                  ? `${document.name} · ${fileSize(document.length)}`
                  : t(owed.includes(code) ? 'apply:owed.short' : 'apply.check.nothing')}
              </Answer>
            )
          })}
        </Part>
      )}
      {item.procedure?.preReview && (
        <Part name={t('apply.place.title')}>
          <Answer id="preReviewer" name={t('apply:place.short')} to={change('place', 'preReviewer')}>
            {offices.find(({ id }) => id === preReviewer)?.name ?? t('apply.check.nothing')}
          </Answer>
        </Part>
      )}
      <Part name={t('apply.service.title')}>
        <Answer id="electronic" name={t('apply:service.short')} to={change('service', 'electronic')}>
          {electronic === undefined
            ? t('apply.check.nothing')
            : t(electronic ? 'apply:service.yes' : 'apply:service.no')}
        </Answer>
      </Part>
    </>
  )
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Card>
      <h2 className={style.name}>{name}</h2>
      <dl className={style.answers}>{children}</dl>
    </Card>
  )
}

function Answer({ id, name, to, children }: { id: string; name: string; to: string; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={style.answer}>
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd>
        <Link id={id} to={to} aria-label={t('apply.check.change-it', { name })}>
          {t('apply.check.change')}
        </Link>
      </dd>
    </div>
  )
}
