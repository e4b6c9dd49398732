import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useAction } from '../../api/actions'
import type { Challenge } from '../../api/problem'
import { signInPath } from '../../api/session'
import type { Dossier } from '../../api/shapes'
import { Button } from '../../parts/Button'
import type { Offered } from '../actions'
import { useMe } from '../me'
import { Sheet } from '../parts/Sheet'
import { Fields } from './Fields'
import { foreseeAgain, stopForeseeing } from './preview'
import { Reads } from './Reads'
import { Trouble } from './Trouble'
import { awaited, awaitsNoMore, comingBack, wait } from './waiting'
import { asked, bodyOf, missing, useWords } from './words'

interface Props {
  action: Offered
  dossier: Dossier
  etag: string
  /** The action was begun in the queue: that is where one goes on. */
  fromList: boolean
  onClose: (done: boolean) => void
}

const none: ReadonlyMap<string, string> = new Map()

/** Says what an action will do and what the applicant will read, asks what it needs, and does it. */
export function ActSheet({ action, dossier, etag, fromList, onClose }: Props) {
  const { t } = useTranslation('desk')
  const place = useLocation()
  const { data: me } = useMe()
  const confirmed = { me: me?.id ?? '', id: dossier.id, action }
  const [waited] = useState(() => awaited(place, confirmed))
  const acting = useAction(action, { id: dossier.id, etag: waited ?? etag, actions: dossier.actions })
  const [words, say, forget] = useWords(dossier.id, action)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const lacking = missing(action, words)
  const possible = acting.changed?.possible ?? dossier.actions.some(({ name }) => name === action)

  const confirm = async () => {
    setTried(true)
    if (lacking.length > 0)
      return form.current
        ?.querySelector<HTMLElement>(
          `[name=${lacking[0]}], [data-words=${lacking[0]}] textarea, [data-words=${lacking[0]}] input`,
        )
        ?.focus()
    await carryOut()
  }
  const carryOut = async () => {
    await stopForeseeing(dossier.id)
    if (!(await acting.perform(bodyOf(action, words)))) return foreseeAgain(dossier.id, action)
    forget()
    onClose(true)
  }
  const stepUp = (challenge: Challenge) => {
    wait({ ...confirmed, etag: acting.etag })
    location.assign(signInPath('desk', comingBack(place), challenge))
  }
  const back = useEffectEvent(() => {
    if (waited && awaitsNoMore() && possible && lacking.length === 0) void carryOut()
  })
  useEffect(() => back(), [])
  return (
    <Sheet
      title={t(`act.${action}.title`)}
      over={t('act.on', { name: dossier.applicant.name, item: dossier.item.name })}
      onClose={() => onClose(false)}
      back={fromList ? stop : undefined}
      foot={
        <>
          <Button onClick={() => onClose(false)}>{t('act.cancel')}</Button>
          {possible && (
            <Button
              look={action === 'DECLINE' || words.outcome === 'REFUSED' ? 'danger' : 'primary'}
              busy={acting.busy}
              onClick={() => void confirm()}
            >
              {t(acting.busy ? 'act.busy' : `act.${action}.confirm`)}
            </Button>
          )}
        </>
      }
    >
      <Trouble
        id={dossier.id}
        acting={acting}
        possible={possible}
        words={words}
        action={action}
        onStepUp={stepUp}
      />
      <p>{t(`act.${action}.text`)}</p>
      {asked[action].length > 0 && (
        <form ref={form} onSubmit={(event) => event.preventDefault()}>
          <Fields
            action={action}
            dossier={dossier}
            words={words}
            say={say}
            lacking={tried ? lacking : []}
            refused={acting.problem?.under('') ?? none}
          />
        </form>
      )}
      {possible && <Reads id={dossier.id} etag={acting.etag} action={action} words={words} />}
    </Sheet>
  )
}

/** Where the tab key stops in the queue. */
function stop(): HTMLElement | null {
  return document.querySelector('[data-entry][tabindex="0"]')
}
