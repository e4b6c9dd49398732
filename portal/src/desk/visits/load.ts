import { loader as desk } from '../load'
import { visitTexts } from './texts'

/** What only supervisors read of visits is loaded with this page. */
export async function loader(): Promise<null> {
  await Promise.all([desk(), visitTexts()])
  return null
}
