import type { ReactNode } from 'react'
import style from './MaterialCard.module.css'

interface Props {
  accept: string
  camera?: boolean
  /** What the file is for, for who cannot see where the button stands. */
  about: string
  pick: (file: File) => void
  children: ReactNode
}

/** Takes a file from the device or, where there is one, its camera. */
export function Picker({ accept, camera, about, pick, children }: Props) {
  return (
    <label className={style.picker} data-camera={camera || undefined}>
      <input
        type="file"
        className="unseen"
        accept={accept}
        capture={camera ? 'environment' : undefined}
        onChange={({ target }) => {
          const file = target.files?.[0]
          target.value = ''
          if (file) pick(file)
        }}
      />
      {children}
      <span className="unseen">{about}</span>
    </label>
  )
}
