import { isUnderWay, soon } from '../api/early'
import { queries } from '../api/queries'
import { onlineQuery } from '../items/queries'

/** What `first.js` has asked for is taken in before the page is made. */
export async function loader(): Promise<null> {
  if (isUnderWay('/v1/items?depth=ONLINE&limit=100')) await soon(queries.query(onlineQuery))
  return null
}
