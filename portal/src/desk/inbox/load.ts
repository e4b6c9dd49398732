import { addTexts } from '../../texts/texts'
import { loader as desk } from '../load'

/** What only this page says is loaded with it. */
export async function loader(): Promise<null> {
  await Promise.all([
    desk(),
    addTexts('alerts', {
      'zh-CN': () => import('./texts/zh-CN.json'),
      en: () => import('./texts/en.json'),
    }),
  ])
  return null
}
