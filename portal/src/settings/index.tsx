import { addTexts } from '../texts/texts'

export { Settings as Component } from './Settings'

/** These texts are loaded with this page alone. */
export async function loader(): Promise<null> {
  await addTexts('settings', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  return null
}
