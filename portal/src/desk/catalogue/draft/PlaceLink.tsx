import { useTranslation } from 'react-i18next'
import { goToPlace, idOf } from '../fields/judged'
import { placeInWords } from '../words'

/** Something to put right, leading to where that is done. */
export function PlaceLink({ pointer, detail }: { pointer: string; detail: string }) {
  const { t } = useTranslation('catalogue')
  const name = placeInWords(pointer, t)
  return (
    <a
      href={`#${idOf(pointer)}`}
      onClick={(event) => {
        if (goToPlace(pointer)) event.preventDefault()
      }}
    >
      {name ? t('all.pair', { name, detail }) : detail}
    </a>
  )
}
