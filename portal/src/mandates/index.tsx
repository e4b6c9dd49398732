import { addTexts } from '../texts/texts'

export { Mandates as Component } from './Mandates'

/** These texts are loaded with this page alone. */
export async function loader(): Promise<null> {
  await addTexts('mandates', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  return null
}
