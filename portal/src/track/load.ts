import { addTexts } from '../texts/texts'

/** These texts are loaded with the page that follows a case without signing in. */
export async function loader(): Promise<null> {
  await addTexts('track', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  return null
}
