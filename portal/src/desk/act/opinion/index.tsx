import { addTexts } from '../../../texts/texts'

await addTexts('opinion', {
  'zh-CN': () => import('./texts/zh-CN.json'),
  en: () => import('./texts/en.json'),
})

export { Asked } from './Asked'
