import { addTexts } from '../texts/texts'

/** These texts are loaded where something is applied for. */
export async function loader(): Promise<null> {
  await addTexts('apply', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  return null
}
