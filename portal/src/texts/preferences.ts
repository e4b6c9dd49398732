import { languages, type Language } from './texts'

/** How this device shows the portal; kept on it, sent nowhere. */
export interface Preferences {
  theme: 'system' | 'light' | 'dark'
  size: 'normal' | 'large'
  language?: Language
}

const PLACE = 'yiwang.preferences'

export function preferences(): Preferences {
  const kept = read()
  return {
    theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'system',
    size: kept.size === 'large' ? 'large' : 'normal',
    ...(kept.language && languages.includes(kept.language) ? { language: kept.language } : {}),
  }
}

export function prefer(change: Partial<Preferences>): void {
  const chosen = { ...preferences(), ...change }
  const { dataset } = document.documentElement
  if (chosen.theme === 'system') delete dataset.theme
  else dataset.theme = chosen.theme
  if (chosen.size === 'large') dataset.size = 'large'
  else delete dataset.size
  try {
    localStorage.setItem(PLACE, JSON.stringify(chosen))
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

function read(): Partial<Preferences> {
  try {
    return (JSON.parse(localStorage.getItem(PLACE) ?? '{}') ?? {}) as Partial<Preferences>
  } catch {
    return {}
  }
}
