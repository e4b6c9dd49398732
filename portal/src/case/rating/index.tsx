import { addTexts } from '../../texts/texts'
import { Rating } from './Rating'

/** The question with its texts, which only a case that is over needs. */
export async function rating(): Promise<{ default: typeof Rating }> {
  await addTexts('rating', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  return { default: Rating }
}
