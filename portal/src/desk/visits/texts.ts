import { addTexts } from '../../texts/texts'

/** What officials read of visits is loaded with the first of them. */
export function visitTexts(): Promise<void> {
  return addTexts('visits', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
}
