import { isUnderWay, soon } from '../api/early'
import { queries } from '../api/queries'
import { sessionQuery } from '../api/session'
import { addTexts } from '../texts/texts'
import { handlesCases, meQuery } from './me'
import { queueQuery } from './queue/queries'
import { wantedOf } from './queue/useWanted'

/** The desk's texts are its own, so that citizens need not load them. */
export async function loader(): Promise<null> {
  const texts = addTexts('desk', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  await Promise.all([texts, isUnderWay('/v1/me') && soon(begun())])
  return null
}

/** What `first.js` has asked for, in its order. */
async function begun(): Promise<void> {
  const session = await queries.query(sessionQuery)
  if (!session.signedIn || session.population !== 'OFFICIAL') return
  const me = await queries.query(meQuery)
  const queue = isUnderWay('/v1/queues?limit=30&actionable=true')
  if (queue && handlesCases(me)) await queries.infiniteQuery(queueQuery(wantedOf(new URLSearchParams())))
}
