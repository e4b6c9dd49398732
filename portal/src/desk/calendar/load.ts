import { addTexts } from '../../texts/texts'
import { loader as desk } from '../load'

export async function loader(): Promise<null> {
  const own = addTexts('calendar', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
  await Promise.all([desk(), own])
  return null
}
