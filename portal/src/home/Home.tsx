import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { onlineQuery } from '../items/queries'
import { Failure } from '../parts/Failure'
import { Skeleton } from '../parts/Skeleton'
import { useArrival } from '../parts/useArrival'
import { Hits } from '../search/Hits'
import { SearchBox } from '../search/SearchBox'
import { useSettled } from '../search/useSettled'
import { Departments } from './Departments'
import { Mine } from './Mine'
import { Often } from './Often'
import { ByReceipt } from './ByReceipt'
import { Topics } from './Topics'
import style from './Home.module.css'

export function Home() {
  const { t } = useTranslation()
  const go = useNavigate()
  const heading = useArrival()
  const [words, setWords] = useState('')
  const settled = useSettled(words.trim())
  const online = useQuery(onlineQuery)
  const items = online.data?.items ?? []
  // What is below the fold follows what is seen first.
  const below = useDeferredValue(true, false)
  return (
    <>
      <title>{t('home.document')}</title>
      <div className={style.hero}>
        <div className={style.inner}>
          <h1 ref={heading} tabIndex={-1}>
            {t('home.title')}
          </h1>
          <p className={style.lead}>{t('home.lead')}</p>
          <SearchBox
            large
            value={words}
            onValue={setWords}
            onSearch={() => void go(`/search?${new URLSearchParams({ q: words.trim() }).toString()}`)}
          />
        </div>
      </div>
      <div className={style.doors}>
        {settled ? (
          <Hits wanted={{ q: settled, limit: 8 }} />
        ) : (
          <>
            <Mine />
            <ByReceipt />
            {online.isPending && <Skeleton rows={3} />}
            {online.isError && !online.data && (
              <Failure error={online.error} again={() => void online.refetch()} />
            )}
            {online.data && (
              <>
                <Topics items={items} />
                {below && (
                  <>
                    <Often items={items} />
                    <Departments items={items} />
                  </>
                )}
              </>
            )}
          </>
        )}
      </div>
    </>
  )
}
