import { addTexts } from '../texts/texts'

/** What only integrators and those who approve them read is loaded with their pages. */
export async function loader(): Promise<null> {
  await addTexts('clients', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  return null
}
