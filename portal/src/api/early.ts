declare global {
  interface Window {
    early?: Record<string, Promise<Response | undefined>>
  }
}

/** After that many milliseconds what was read for the beginning of the page is too old. */
const FRESH = 30_000

/** How long the making of a page waits for it. */
const PATIENCE = 300

/** What `first.js` asked for before the scripts were there, once and if it could be had. */
export async function early(path: string): Promise<Response | undefined> {
  const asked = window.early?.[path]
  delete window.early?.[path]
  return performance.now() < FRESH ? asked?.catch(() => undefined) : undefined
}

/** Whether `first.js` asked for it, and nobody has taken the answer yet. */
export function isUnderWay(path: string): boolean {
  return Boolean(window.early?.[path])
}

/** A page that is made once, with what it shows, costs a slow phone less than one made anew with every answer. */
export function soon(read: Promise<unknown>): Promise<unknown> {
  return Promise.race([read.catch(() => undefined), new Promise((done) => setTimeout(done, PATIENCE))])
}
