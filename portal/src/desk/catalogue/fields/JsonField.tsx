import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LongField } from '../../../parts/Field'
import { Skeleton } from '../../../parts/Skeleton'
import type { Json, Tree } from '../shapes'
import type { Common } from './Controls'
import style from './Fields.module.css'

const Preview = lazy(() => import('../preview').then(({ Preview }) => ({ default: Preview })))

type Deep = Common & { value: Json }

/** What has too many parts for fields, as JSON; what cannot be read stays as it was typed and is not taken. */
export function JsonField({ value, put, error, hint, ...common }: Deep) {
  const { t } = useTranslation('catalogue')
  const [typed, type] = useState(() => (value === undefined ? '' : JSON.stringify(value, null, 2)))
  const [broken, setBroken] = useState(false)
  return (
    <LongField
      {...common}
      className={style.json}
      spellCheck={false}
      rows={16}
      hint={hint ?? t('json.hint')}
      error={broken ? t('json.broken') : error}
      value={typed}
      put={(text) => {
        type(text)
        const read = parsed(text)
        setBroken(read === BROKEN)
        if (read !== BROKEN) put(read)
      }}
    />
  )
}

/** The applicants’ questions, and how they look to them. */
export function FormField(props: Deep) {
  const { t } = useTranslation('catalogue')
  const schema = props.value
  return (
    <div className={style.beside}>
      <JsonField {...props} />
      <section className={style.preview} aria-label={t('preview.title')}>
        <h3>{t('preview.title')}</h3>
        {isTree(schema) && isTree(schema.properties) ? (
          <Suspense fallback={<Skeleton rows={4} />}>
            <Preview schema={schema} />
          </Suspense>
        ) : (
          <p className={style.hint}>{t('preview.none')}</p>
        )}
      </section>
    </div>
  )
}

const BROKEN = Symbol('not JSON')

function parsed(text: string): Json | typeof BROKEN {
  if (text.trim() === '') return undefined
  try {
    const read = JSON.parse(text) as Json
    return isTree(read) ? read : BROKEN
  } catch {
    return BROKEN
  }
}

function isTree(value: Json): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
