import { addTexts } from '../../../texts/texts'

await addTexts('marks', {
  'zh-CN': () => import('./texts/zh-CN.json'),
  en: () => import('./texts/en.json'),
})

export { Marks } from './Marks'
