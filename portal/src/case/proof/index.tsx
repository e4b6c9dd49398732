import { addTexts } from '../../texts/texts'

await addTexts('proof', {
  'zh-CN': () => import('./texts/zh-CN.json'),
  en: () => import('./texts/en.json'),
})

export { Proof } from './Proof'
