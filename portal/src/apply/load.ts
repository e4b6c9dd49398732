import type { LoaderFunctionArgs } from 'react-router'
import { isUnderWay, soon } from '../api/early'
import { queries } from '../api/queries'
import { itemVersionQuery } from '../items/queries'
import { addTexts } from '../texts/texts'
import { fetched } from './Questioning'
import { draftQuery } from './writings'

/** These texts are loaded where something is applied for. */
export function texts(): Promise<void> {
  return addTexts('apply', {
    'zh-CN': () => import('./texts/zh-CN.json'),
    en: () => import('./texts/en.json'),
  })
}

/** With the texts comes the draft `first.js` has asked for. */
export async function loader({ params }: Pick<LoaderFunctionArgs, 'params'>): Promise<null> {
  const [id = '', step] = params['*']?.split('/') ?? []
  await Promise.all([texts(), isUnderWay(`/v1/cases/${id}`) && soon(begun(id, step))])
  return null
}

function begun(id: string, step: string | undefined): Promise<unknown> {
  return Promise.all([step === 'form' && fetched(), draftWithItem(id)])
}

async function draftWithItem(id: string): Promise<void> {
  const { writing } = await queries.query(draftQuery(id))
  const { item } = writing.draft().dossier
  await queries.query(itemVersionQuery(item.id, item.version))
}
