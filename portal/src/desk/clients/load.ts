import { loader as clients } from '../../clients/load'
import { loader as desk } from '../load'

export async function loader(): Promise<null> {
  await Promise.all([desk(), clients()])
  return null
}
