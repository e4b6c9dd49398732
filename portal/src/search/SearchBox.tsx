import { Search, X } from 'lucide-react'
import { useRef, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import style from './SearchBox.module.css'

interface Props {
  value: string
  onValue: (value: string) => void
  onSearch: () => void
  large?: boolean
  input?: ComponentProps<'input'>
}

export function SearchBox({ value, onValue, onSearch, large, input }: Props) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  return (
    <form
      role="search"
      className={style.box}
      data-large={large || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        onSearch()
      }}
    >
      <label className="unseen" htmlFor="search">
        {t('search.label')}
      </label>
      <Search aria-hidden size={22} className={style.icon} />
      <input
        id="search"
        ref={field}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
        placeholder={t('search.placeholder')}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        {...input}
      />
      {value && (
        <button
          type="button"
          className={style.clear}
          aria-label={t('search.clear')}
          onClick={() => {
            onValue('')
            field.current?.focus()
          }}
        >
          <X aria-hidden size={20} />
        </button>
      )}
      <button type="submit" className={style.go}>
        {t('search.go')}
      </button>
    </form>
  )
}
