import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import style from './More.module.css'

/** Fetches the next page of a list, as long as there is one. */
export function More({ of }: { of: UseInfiniteQueryResult<InfiniteData<unknown>> }) {
  const { t } = useTranslation()
  if (!of.hasNextPage) return null
  return (
    <Button className={style.more} busy={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
      {t('app.more')}
    </Button>
  )
}
