import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Topic } from '../api/shapes'
import type { Wanted } from '../items/queries'
import { Page } from '../parts/Page'
import { Filters } from './Filters'
import { Hits } from './Hits'
import { SearchBox } from './SearchBox'
import { useSettled } from './useSettled'

export function Search() {
  const { t } = useTranslation()
  const [params, setParams] = useSearchParams()
  const asked = params.get('q') ?? ''
  const [words, setWords] = useState(asked)
  const [from, setFrom] = useState(asked)
  if (from !== asked) {
    setFrom(asked)
    if (asked !== words.trim()) setWords(asked)
  }
  const settled = useSettled(words.trim())
  const put = (name: string, value: string) =>
    setParams(
      (before) => {
        if (value) before.set(name, value)
        else before.delete(name)
        return before
      },
      { replace: true, preventScrollReset: true },
    )
  useEffect(() => {
    if (settled !== asked && settled === words.trim()) put('q', settled)
  })
  const wanted: Wanted = {
    ...(asked ? { q: asked } : {}),
    ...(params.get('topic') ? { topic: params.get('topic') as Topic } : {}),
    ...(params.get('department') ? { department: params.get('department') ?? '' } : {}),
    ...(params.get('online') ? { depth: 'ONLINE' as const } : {}),
  }
  return (
    <Page title={asked ? t('search.title-for', { words: asked }) : t('search.title')}>
      <SearchBox value={words} onValue={setWords} onSearch={() => put('q', words.trim())} />
      <Filters params={params} put={put} />
      <Hits wanted={wanted} />
    </Page>
  )
}
