import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAttempt } from '../../../api/useAttempt'
import { Button } from '../../../parts/Button'
import { Page } from '../../../parts/Page'
import { adopted } from '../queries'
import { Refusal } from '../../parts/Refusal'
import { useEditing } from '../useEditing'
import style from '../Catalogue.module.css'
import { linesOf, MOST, refusedLines, wantedOf, type Chosen, type Line, type Place } from './lines'
import { Places } from './Places'
import { Report } from './Report'
import { Standards } from './Standards'

/** Several items of the levels above for several departments and regions at once, by one request: all of them or none. */
export function Adopting() {
  const { t } = useTranslation('catalogue')
  const { departments } = useEditing()
  const keyOf = useAttempt()
  const [places, setPlaces] = useState<Place[]>([])
  const [items, setItems] = useState<Chosen[]>([])
  const [tried, setTried] = useState(false)
  const adopting = useMutation({
    mutationFn: (lines: Line[]) => {
      const wanted = wantedOf(lines)
      return adopted(wanted, keyOf(wanted))
    },
    onSuccess: () => {
      setItems([])
      setTried(false)
    },
  })
  const lines = linesOf(items, places)
  const { error, variables } = adopting
  const refused = useMemo(() => refusedLines(error, variables ?? []), [error, variables])
  const change = <T,>(set: (chosen: T) => void) => {
    return (chosen: T) => {
      if (!adopting.isPending) adopting.reset()
      set(chosen)
    }
  }
  const tooMany = lines.length > MOST
  const adopt = () => {
    setTried(true)
    if (lines.length > 0 && !tooMany) adopting.mutate(lines)
  }
  return (
    <Page
      title={t('adopting.title')}
      lead={t('adopting.lead')}
      up={{ to: '/desk/catalogue', name: t('all.title') }}
    >
      <Report made={adopting.data} refused={refused} again={(fine) => adopting.mutate(fine)} />
      {!refused && <Refusal error={error} />}
      <Places
        departments={departments}
        chosen={places}
        wrong={tried && places.length === 0 ? t('adopt.missing') : undefined}
        choose={change(setPlaces)}
      />
      <Standards
        places={places}
        chosen={items}
        wrong={tried && items.length === 0 ? t('adopting.missing') : undefined}
        choose={change(setItems)}
      />
      <section className={style.toolbar} aria-label={t('adopting.button')}>
        <p role="status">
          {adopting.isPending
            ? t('adopting.busy', { count: adopting.variables.length })
            : t(tooMany ? 'adopting.too-many' : 'adopting.count', { count: lines.length, most: MOST })}
        </p>
        {adopting.isPending && <progress aria-label={t('adopting.button')} />}
        <Button look="primary" busy={adopting.isPending} onClick={adopt}>
          {t('adopting.button')}
        </Button>
      </section>
    </Page>
  )
}
