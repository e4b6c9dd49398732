import { WifiOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import style from './Offline.module.css'

export function Offline() {
  const { t } = useTranslation()
  const online = useSyncExternalStore(watch, () => navigator.onLine)
  return (
    <div role="status">
      {!online && (
        <p className={style.offline}>
          <WifiOff aria-hidden size={18} />
          {t('app.offline')}
        </p>
      )}
    </div>
  )
}

function watch(changed: () => void): () => void {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}
