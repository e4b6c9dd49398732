import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { useWords } from './useWords'
import { useApplication, useDraft } from './useApplication'
import { useNames } from './useNames'
import style from './ChoiceDialog.module.css'

/** The same questions were answered here and in another window, differently: one of the answers is kept. */
export function ChoiceDialog() {
  const { t } = useTranslation()
  const { writing } = useApplication()
  const { choices } = useDraft()
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const nameOf = useNames()
  const words = useWords()
  const take = (field: string, taken: boolean) => {
    const next = new Set(theirs)
    if (taken) next.add(field)
    else next.delete(field)
    setTheirs(next)
  }
  return (
    <Dialog
      title={t('apply.choice.title')}
      actions={
        <Button look="primary" onClick={() => void writing.choose(theirs)}>
          {t('apply.choice.keep')}
        </Button>
      }
    >
      <p>{t('apply.choice.text')}</p>
      {choices.map(({ field, mine, theirs: other }) => (
        <fieldset key={field} className={style.choice}>
          <legend>{nameOf(`/form/${field}`)}</legend>
          <label>
            <input type="radio" checked={!theirs.has(field)} onChange={() => take(field, false)} />
            <span>
              {words(field, mine)}
              <small>{t('apply.choice.mine')}</small>
            </span>
          </label>
          <label>
            <input type="radio" checked={theirs.has(field)} onChange={() => take(field, true)} />
            <span>
              {words(field, other)}
              <small>{t('apply.choice.theirs')}</small>
            </span>
          </label>
        </fieldset>
      ))}
    </Dialog>
  )
}
