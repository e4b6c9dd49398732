import { addTexts } from '../texts/texts'

export { Apply as Component } from './Apply'

/** These texts are loaded with this area alone. */
export async function loader(): Promise<null> {
  await addTexts('apply', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  return null
}
