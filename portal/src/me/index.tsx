import { addTexts } from '../texts/texts'

export { Me as Component } from './Me'

/** These texts are loaded with this page alone. */
export async function loader(): Promise<null> {
  await addTexts('me', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  return null
}
