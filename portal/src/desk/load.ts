import { addTexts } from '../texts/texts'

/** The desk's texts are its own, so that citizens need not load them. */
export async function loader(): Promise<null> {
  await addTexts('desk', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  return null
}
