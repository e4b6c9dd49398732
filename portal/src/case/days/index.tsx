import { addTexts } from '../../texts/texts'

await addTexts('days', {
  'zh-CN': () => import('./texts/zh-CN.json'),
  en: () => import('./texts/en.json'),
})

export { Calendar } from './Calendar'
export { Days } from './Days'
