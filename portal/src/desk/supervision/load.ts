import { addTexts } from '../../texts/texts'
import { loader as desk } from '../load'

/** What only supervisors read is loaded with this page. */
export async function loader(): Promise<null> {
  await Promise.all([
    desk(),
    addTexts('supervision', {
      'zh-CN': () => import('./texts/zh-CN.json'),
      en: () => import('./texts/en.json'),
    }),
  ])
  return null
}
