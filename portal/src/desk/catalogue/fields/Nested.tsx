import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../parts/Button'
import type { Json, Tree } from '../shapes'
import { Said, type Common } from './Controls'
import { useJudged } from './judged'
import { Parts } from './Part'
import type { Spec } from './spec'
import style from './Fields.module.css'

type Nested = Common & { at: string; spec: Extract<Spec, { is: 'group' | 'list' }>; value: Json }

/** Elements that belong together, said or not said as a whole. */
export function Group({ id, label, error, hint, at, spec, value, put }: Nested) {
  const { t } = useTranslation('catalogue')
  const { readOnly } = useJudged()
  const said = value !== undefined && value !== null
  return (
    <fieldset id={id} className={style.group} tabIndex={-1}>
      <legend>{label}</legend>
      <Said id={id} error={error} hint={hint} />
      {said ? (
        <>
          <Parts fields={spec.of} at={at} value={value as Tree} put={put} />
          {!readOnly && (
            <div>
              <Button look="quiet" onClick={() => put(undefined)}>
                <Trash2 aria-hidden size={18} />
                {t('all.leave-out', { name: label })}
              </Button>
            </div>
          )}
        </>
      ) : readOnly ? (
        <p className={style.hint}>{t('all.nothing')}</p>
      ) : (
        <div>
          <Button onClick={() => put(spec.fresh)}>
            <Plus aria-hidden size={18} />
            {t('all.add', { name: label })}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** Several of a kind, in an order one can change. */
export function List({ id, label, error, hint, at, spec, value, put }: Nested) {
  const { t } = useTranslation('catalogue')
  const { readOnly } = useJudged()
  const rows = Array.isArray(value) ? value : []
  const [keys, setKeys] = useState<string[]>(() => rows.map(() => crypto.randomUUID()))
  const keyed = rows.map((row, place) => [row, keys[place] ?? String(place)] as const)
  const change = (next: (readonly [Json, string])[]) => {
    setKeys(next.map(([, key]) => key))
    put(next.map(([row]) => row))
  }
  const moved = (place: number, by: number) => {
    const next = [...keyed]
    next.splice(place + by, 0, ...next.splice(place, 1))
    change(next)
  }
  return (
    <fieldset id={id} className={style.group} tabIndex={-1}>
      <legend>{label}</legend>
      <Said id={id} error={error} hint={hint} />
      {rows.length === 0 && <p className={style.hint}>{t('all.nothing')}</p>}
      {keyed.map(([row, key], place) => {
        const name = t('all.one-of', { name: label, n: place + 1 })
        return (
          <fieldset key={key} className={style.row}>
            <legend>{name}</legend>
            <Parts
              fields={spec.of}
              at={`${at}/${place}`}
              value={row as Tree}
              put={(said) => put(rows.map((other, index) => (index === place ? said : other)))}
            />
            {!readOnly && (
              <div className={style.buttons}>
                {place > 0 && (
                  <Button look="quiet" aria-label={t('all.up', { name })} onClick={() => moved(place, -1)}>
                    <ArrowUp aria-hidden size={18} />
                  </Button>
                )}
                {place < rows.length - 1 && (
                  <Button look="quiet" aria-label={t('all.down', { name })} onClick={() => moved(place, 1)}>
                    <ArrowDown aria-hidden size={18} />
                  </Button>
                )}
                <Button look="quiet" onClick={() => change(keyed.filter((_, index) => index !== place))}>
                  <Trash2 aria-hidden size={18} />
                  {t('all.leave-out', { name })}
                </Button>
              </div>
            )}
          </fieldset>
        )
      })}
      {!readOnly && (
        <div>
          <Button onClick={() => change([...keyed, [spec.fresh, crypto.randomUUID()]])}>
            <Plus aria-hidden size={18} />
            {t('all.add', { name: label })}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
