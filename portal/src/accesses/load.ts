import { addTexts } from '../texts/texts'

/** These texts are loaded with the pages about accesses alone. */
export async function loader(): Promise<null> {
  await addTexts('accesses', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  return null
}
