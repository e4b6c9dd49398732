import { addTexts } from '../../texts/texts'
import { loader as desk } from '../load'

/** What only editors read is loaded with their pages. */
export async function loader(): Promise<null> {
  await Promise.all([
    desk(),
    addTexts('catalogue', {
      'zh-CN': () => import('./texts/zh-CN.json'),
      en: () => import('./texts/en.json'),
    }),
  ])
  return null
}
