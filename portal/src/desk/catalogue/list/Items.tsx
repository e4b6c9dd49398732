import { useInfiniteQuery } from '@tanstack/react-query'
import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { itemsQuery } from '../../../items/queries'
import { Rows } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { Failure } from '../../../parts/Failure'
import { Field, SelectField } from '../../../parts/Field'
import { More } from '../../../parts/More'
import { Skeleton } from '../../../parts/Skeleton'
import { useSettled } from '../../../search/useSettled'
import type { Edited } from '../useEditing'
import { optionInWords } from '../words'
import style from '../Catalogue.module.css'

/** The items of one of the own departments, found by words. */
export function Items({ departments }: { departments: Edited[] }) {
  const { t } = useTranslation('catalogue')
  const [params, setParams] = useSearchParams()
  const [words, type] = useState('')
  const q = useSettled(words.trim())
  const department = params.get('department') ?? departments[0]?.id ?? ''
  const found = useInfiniteQuery({
    ...itemsQuery({ department, ...(q ? { q } : {}) }),
    enabled: department !== '',
    placeholderData: (before) => before,
  })
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className={style.part} aria-labelledby="items">
      <h2 id="items">{t('items.title')}</h2>
      <div className={style.filters} role="search">
        <SelectField
          label={t('items.department')}
          value={department}
          error={undefined}
          options={departments.map(({ id, name }) => [id, name])}
          put={(chosen) => setParams({ department: chosen }, { replace: true })}
        />
        <Field
          type="search"
          label={t('items.search')}
          error={undefined}
          maxLength={100}
          value={words}
          put={type}
        />
      </div>
      <p role="status" className="unseen">
        {found.isSuccess && t('items.found', { count: items.length })}
      </p>
      {found.isPending && <Skeleton rows={5} />}
      {found.isError && !found.data && <Failure error={found.error} again={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && (
        <Empty icon={BookOpen} title={t('items.none')}>
          <p>{t('items.none-text')}</p>
        </Empty>
      )}
      {items.length > 0 && (
        <Rows>
          {items.map((item) => (
            <li key={item.id}>
              <Link to={`/desk/catalogue/items/${item.id}`} className={style.row}>
                <strong>{item.name}</strong>
                <span className={style.soft}>{optionInWords(item.depth, t)}</span>
                <span className={style.soft}>{t('all.version', { version: item.version })}</span>
              </Link>
            </li>
          ))}
        </Rows>
      )}
      <More of={found} />
    </section>
  )
}
