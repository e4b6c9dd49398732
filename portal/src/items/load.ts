import { addTexts } from '../texts/texts'

/** These texts are loaded with the pages about items alone. */
export async function loader(): Promise<null> {
  await addTexts('items', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  return null
}
