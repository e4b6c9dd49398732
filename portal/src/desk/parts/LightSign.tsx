import { CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Light } from '../../api/shapes'
import style from './LightSign.module.css'

const signs = { GREEN: CircleCheck, YELLOW: TriangleAlert, RED: OctagonAlert }

/** A supervision light: a shape and a word, and the colour besides. */
export function LightSign({ light }: { light: Light }) {
  const { t } = useTranslation('desk')
  const Sign = signs[light]
  return (
    <span className={style.light} data-light={light}>
      <Sign aria-hidden size={16} strokeWidth={2.25} />
      {t(`light.${light}`)}
    </span>
  )
}
