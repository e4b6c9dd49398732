import { useTranslation } from 'react-i18next'
import { lettered } from '../actions'
import { useLetters } from '../letters'
import { Sheet } from '../parts/Sheet'
import style from './Help.module.css'

/** Which keys there are, and the switch for letters. */
export function Keys({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk')
  const [letters, setLetters] = useLetters()
  const keys = [
    { keys: ['J', '↓'], does: t('help.down') },
    { keys: ['K', '↑'], does: t('help.up') },
    { keys: ['Enter'], does: t('help.open') },
    ...lettered.map(({ name, letter }) => ({ keys: [letter.toUpperCase()], does: t(`action.${name}`) })),
    { keys: ['/'], does: t('help.filter') },
    { keys: ['?'], does: t('help.help') },
    { keys: ['Esc'], does: t('help.escape') },
  ]
  return (
    <Sheet title={t('help.title')} onClose={onClose}>
      <p>{t('help.text')}</p>
      <label className={style.switch}>
        {t('help.letters')}
        <input
          type="checkbox"
          role="switch"
          checked={letters}
          onChange={(event) => setLetters(event.target.checked)}
        />
      </label>
      <dl className={style.keys}>
        {keys.map(({ keys: names, does }) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd
                  key={name}
                  data-off={!letters && name.length === 1 && name !== '↓' && name !== '↑' ? '' : undefined}
                >
                  {name}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
