import type { ActionLink, Limit } from '../api/shapes'
import type { components as Case } from '../api/types/case'
import type { components as Identity } from '../api/types/identity'

type Schemas = Case['schemas']

export type Action = ActionLink['name']
export type Outcome = NonNullable<Schemas['Decision']['outcome']>
export type DeliveryWay = Schemas['Delivery']['way']

export type Mark = Schemas['Mark']
export type SpecialProcedure = Schemas['SpecialProcedure']
export type OpinionAnswer = 'CONSENT' | 'OBJECTION'

export type Preview = Schemas['Preview']

/** A case that waits for its department. */
export type QueueEntry = Required<
  Pick<Schemas['QueueEntry'], 'id' | 'status' | 'applicantName' | 'department' | 'submittedAt' | 'dueAt'>
> &
  Pick<Schemas['QueueEntry'], 'number' | 'light' | 'handler' | 'outcome' | 'result' | 'agent' | 'opinion'> & {
    item: { id: string; version: number; name: string }
    limits: Limit[]
    actions: ActionLink[]
  }

export type QueueStatus = QueueEntry['status']

export type Post = Required<Identity['schemas']['Post']>
export type Duty = Post['duty']

/** An official as an administrator sees him, and one of his posts. */
export type ListedOfficial = Identity['schemas']['OfficialView']
export type HeldPost = Identity['schemas']['PostView']
export type PostLink = Identity['schemas']['PostLink']

/** For whom a person at a window may act. */
export type Principal = Identity['schemas']['Principal']

/** Who is at the desk, with the posts held. */
export interface Me {
  id: string
  name: string
  posts: Post[]
}
