import type { LoaderFunctionArgs } from 'react-router'
import { isUnderWay, soon } from '../api/early'
import { queries } from '../api/queries'
import { addTexts } from '../texts/texts'
import { itemQuery } from './queries'

/** These texts are loaded with the pages about items alone; with them comes the item `first.js` has asked for. */
export async function loader({ params: { item = '' } }: Pick<LoaderFunctionArgs, 'params'>): Promise<null> {
  const texts = addTexts('items', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  await Promise.all([texts, isUnderWay(`/v1/items/${item}`) && soon(queries.query(itemQuery(item)))])
  return null
}
