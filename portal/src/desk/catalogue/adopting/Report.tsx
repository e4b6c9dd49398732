import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Disclosure } from '../../../parts/Disclosure'
import type { Adopted } from '../shapes'
import style from '../Catalogue.module.css'
import type { Line, Refused } from './lines'

interface Props {
  made: Adopted[] | undefined
  refused: Refused | undefined
  /** Asks once more without what failed. */
  again: (lines: Line[]) => void
}

/** What became of every line; it takes the focus when it comes. */
export function Report({ made, refused, again }: Props) {
  const { t } = useTranslation('catalogue')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [made, refused])
  if (!made && !refused) return null
  return (
    <Card aria-labelledby="report">
      <h2 id="report" ref={heading} tabIndex={-1}>
        {refused
          ? t('adopting.refused', { count: refused.failed.length })
          : t('adopting.done', { count: made?.length ?? 0 })}
      </h2>
      {refused ? <Failed refused={refused} again={again} /> : <Made made={made ?? []} />}
    </Card>
  )
}

function Failed({ refused: { failed, fine }, again }: { refused: Refused; again: (lines: Line[]) => void }) {
  const { t } = useTranslation('catalogue')
  return (
    <>
      <p>{t('adopting.all-or-none')}</p>
      <ul className={style.history}>
        {failed.map(({ line, detail }) => (
          <li key={keyOf(line)}>
            <span className={style.sign} data-state="CONFLICT">
              {t('adopting.failed')}
            </span>{' '}
            {t('all.pair', {
              name: t('adopting.line', { item: line.item.name, place: line.place.name }),
              detail,
            })}
          </li>
        ))}
      </ul>
      {fine.length > 0 && (
        <>
          <Disclosure title={t('adopting.fine', { count: fine.length })}>
            <ul className={style.history}>
              {fine.map((line) => (
                <li key={keyOf(line)}>
                  {t('adopting.line', { item: line.item.name, place: line.place.name })}
                </li>
              ))}
            </ul>
          </Disclosure>
          <div>
            <Button look="primary" onClick={() => again(fine)}>
              {t('adopting.others', { count: fine.length })}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

function Made({ made }: { made: Adopted[] }) {
  const { t } = useTranslation('catalogue')
  return (
    <ul className={style.history}>
      {made.map(({ item, name, department, region }) => (
        <li key={item}>
          <span className={style.sign} data-state="IN_FORCE">
            {t('adopting.adopted')}
          </span>{' '}
          <Link to={`/desk/catalogue/items/${item}`}>
            {t('adopting.line', { item: name, place: department.name })}
          </Link>{' '}
          <span className={style.soft}>{region}</span>
        </li>
      ))}
    </ul>
  )
}

function keyOf({ item, place }: Line): string {
  return `${item.id}/${place.department}/${place.region}`
}
