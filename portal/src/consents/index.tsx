import { addTexts } from '../texts/texts'

export { Consents as Component } from './Consents'

/** These texts are loaded with this page alone. */
export async function loader(): Promise<null> {
  await addTexts('consents', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  return null
}
