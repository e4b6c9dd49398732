import { addTexts } from '../texts/texts'

export { Accesses as Component } from './Accesses'

/** These texts are loaded with this page alone. */
export async function loader(): Promise<null> {
  await addTexts('accesses', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  return null
}
