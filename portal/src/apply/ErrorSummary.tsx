import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { controlOf } from './form/pointers'
import { useNames } from './useNames'
import style from './ErrorSummary.module.css'

interface Props {
  problems: Map<string, string>
  /** It has just appeared: it takes the focus. */
  arrived: boolean
}

/** Everything that is wrong with an application. */
export function ErrorSummary(props: Props) {
  return <ErrorList {...props} nameOf={useNames()} />
}

interface ListProps extends Props {
  /** What a pointer is called. */
  nameOf: (pointer: string) => string
}

/** Everything that is wrong, each leading to where it is put right. */
export function ErrorList({ problems, arrived, nameOf }: ListProps) {
  const { t } = useTranslation()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (arrived) summary.current?.focus()
  }, [arrived])
  if (problems.size === 0) return null
  return (
    <div ref={summary} className={style.summary} role="alert" tabIndex={-1} aria-labelledby="wrong">
      <h2 id="wrong">{t('apply.wrong.title', { count: problems.size })}</h2>
      <ul>
        {[...problems].map(([pointer, words]) => (
          <li key={pointer}>
            <a href={`#${controlOf(pointer)}`} onClick={(event) => goTo(event, controlOf(pointer))}>
              {t('apply.wrong.entry', { name: nameOf(pointer), words })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** To the control itself, or the first of a group. */
export function goTo(event: { preventDefault(): void }, id: string): void {
  const place = document.getElementById(id)
  if (!place) return
  event.preventDefault()
  const control = place.matches('input, select, textarea, button')
    ? place
    : place.querySelector<HTMLElement>('input, select, textarea, button')
  ;(control ?? place).focus()
  place.closest('[data-wrong]')?.scrollIntoView({ block: 'start' })
}
