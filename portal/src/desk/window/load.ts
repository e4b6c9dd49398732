import { texts as applyTexts } from '../../apply/load'
import { loader as caseTexts } from '../../case/load'
import { addTexts } from '../../texts/texts'
import { loader as desk } from '../load'
import { visitTexts } from '../visits/texts'

/** What clerks read who take in, and what applicants are asked in. */
export async function loader(): Promise<null> {
  await Promise.all([
    desk(),
    applyTexts(),
    visitTexts(),
    caseTexts(),
    addTexts('window', {
      'zh-CN': () => import('./texts/zh-CN.json'),
      en: () => import('./texts/en.json'),
    }),
  ])
  return null
}
