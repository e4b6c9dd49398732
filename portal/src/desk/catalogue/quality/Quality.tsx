import { useInfiniteQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { Failure } from '../../../parts/Failure'
import { SelectField } from '../../../parts/Field'
import { More } from '../../../parts/More'
import { Page } from '../../../parts/Page'
import { Skeleton } from '../../../parts/Skeleton'
import { qualityQuery } from '../queries'
import type { Check, Quality as Report } from '../shapes'
import { useEditing } from '../useEditing'
import { optionInWords, placeInWords } from '../words'
import style from '../Catalogue.module.css'

/** How good a department's items are: how far each goes, and what the checks find in those in force. */
export function Quality() {
  const { t } = useTranslation('catalogue')
  const { departments } = useEditing()
  const [params, setParams] = useSearchParams()
  const department = params.get('department') ?? departments[0]?.id ?? ''
  const check = (params.get('check') ?? undefined) as Check | undefined
  const found = useInfiniteQuery({
    ...qualityQuery(department, check),
    enabled: department !== '',
    placeholderData: (before) => before,
  })
  const [first] = found.data?.pages ?? []
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page
      wide
      title={t('quality.title')}
      lead={t('quality.lead')}
      up={{ to: '/desk/catalogue', name: t('all.title') }}
    >
      <div className={style.filters} role="search">
        <SelectField
          label={t('items.department')}
          value={department}
          error={undefined}
          options={departments.map(({ id, name }) => [id, name])}
          put={(chosen) => setParams({ department: chosen }, { replace: true })}
        />
        <SelectField
          label={t('quality.check')}
          value={check ?? ''}
          error={undefined}
          empty={t('quality.every')}
          options={(first?.checks ?? []).map(({ code, items: count }) => [
            code,
            t('quality.found', { check: said(code, items) ?? code, count }),
          ])}
          put={(chosen) =>
            setParams(chosen ? { department, check: chosen } : { department }, { replace: true })
          }
        />
      </div>
      {found.isLoading && <Skeleton rows={5} />}
      {found.isError && !found.data && <Failure error={found.error} again={() => void found.refetch()} />}
      {first && (
        <>
          <Depths depths={first.depths} />
          <p role="status" className="unseen">
            {t('quality.shown', { count: items.length })}
          </p>
          {items.length === 0 && (
            <Empty icon={CircleCheck} title={t('quality.none')}>
              <p>{t('quality.none-text')}</p>
            </Empty>
          )}
          {items.map((item) => (
            <Flawed key={item.id} item={item} />
          ))}
          <More of={found} />
        </>
      )}
    </Page>
  )
}

function Depths({ depths }: { depths: Report['depths'] }) {
  const { t } = useTranslation('catalogue')
  return (
    <dl className={style.buttons} aria-label={t('quality.depths')}>
      {depths.map(({ depth, items }) => (
        <div key={depth} className={style.count}>
          <dt className={style.soft}>{optionInWords(depth, t)}</dt>
          <dd>{items}</dd>
        </div>
      ))}
    </dl>
  )
}

function Flawed({ item }: { item: Report['items'][number] }) {
  const { t } = useTranslation('catalogue')
  return (
    <Card aria-label={item.name}>
      <div>
        <h2>
          <Link to={`/desk/catalogue/items/${item.id}`}>{item.name}</Link>
        </h2>
        <p className={style.soft}>
          {t('item.lead', { version: item.version, depth: optionInWords(item.depth, t) })}
        </p>
      </div>
      <ul className={style.history}>
        {item.findings.map(({ pointer, code, severity, message }) => (
          <li key={pointer + code}>
            <span className={style.sign} data-state={severity === 'ERROR' ? 'CONFLICT' : 'BEHIND'}>
              {t(severity === 'ERROR' ? 'quality.error' : 'quality.warning')}
            </span>{' '}
            {pointer ? t('all.pair', { name: placeInWords(pointer, t), detail: message }) : message}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What a check says, in the words of the first item in which it found something. */
function said(check: Check, items: Report['items']): string | undefined {
  return items.flatMap(({ findings }) => findings).find(({ code }) => code === check)?.message
}
