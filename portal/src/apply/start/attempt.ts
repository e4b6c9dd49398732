const PLACE = 'yiwang.attempt.'

/** The key under which a draft of this item is opened, the same until one is open. */
export function attemptFor(item: string): string {
  const key = read(item) ?? crypto.randomUUID()
  try {
    sessionStorage.setItem(PLACE + item, key)
  } catch {
    // Without storage a reload begins another attempt.
  }
  return key
}

export function attemptDone(item: string): void {
  try {
    sessionStorage.removeItem(PLACE + item)
  } catch {
    // Nothing was kept.
  }
}

function read(item: string): string | null {
  try {
    return sessionStorage.getItem(PLACE + item)
  } catch {
    return null
  }
}
