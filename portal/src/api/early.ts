declare global {
  interface Window {
    early?: Record<string, Promise<Response | undefined>>
  }
}

/** After that many milliseconds what was read for the beginning of the page is too old. */
const FRESH = 30_000

/** What `first.js` asked for before the scripts were there, once and if it could be had. */
export async function early(path: string): Promise<Response | undefined> {
  const asked = window.early?.[path]
  delete window.early?.[path]
  return performance.now() < FRESH ? asked?.catch(() => undefined) : undefined
}
