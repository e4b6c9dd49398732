import { Skeleton } from '../parts/Skeleton'
import style from '../parts/Page.module.css'

export function Loading() {
  return (
    <div className={style.column}>
      <Skeleton head rows={3} />
    </div>
  )
}
