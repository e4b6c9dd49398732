import { addTexts } from '../texts/texts'

/** The texts of a case are its own, so that other pages need not load them. */
export async function loader(): Promise<null> {
  await addTexts('case', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  return null
}
