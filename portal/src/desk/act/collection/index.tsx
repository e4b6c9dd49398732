import { addTexts } from '../../../texts/texts'

await Promise.all([
  addTexts('window', {
    'zh-CN': () => import('../../window/texts/zh-CN.json'),
    en: () => import('../../window/texts/en.json'),
  }),
  addTexts('collection', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  }),
])

export { Collector } from './Collector'
