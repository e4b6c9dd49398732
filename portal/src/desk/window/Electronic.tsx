import { useTranslation } from 'react-i18next'
import form from '../../apply/form/Form.module.css'
import { Wrong } from '../../parts/Field'

interface Props {
  said: boolean | undefined
  wrong: string | undefined
  say: (electronic: boolean) => void
}

/** Whether what enters the applicant's inbox is served: asked of the person present. */
export function Electronic({ said, wrong, say }: Props) {
  const { t } = useTranslation('window')
  return (
    <fieldset className={form.question} data-wrong={wrong ? '' : undefined}>
      <legend className={form.label}>{t('electronic.title')}</legend>
      {wrong && <Wrong>{wrong}</Wrong>}
      <div className={form.choices} id="agreesToElectronicService">
        {[true, false].map((value) => (
          <label key={String(value)} className={form.choice}>
            <input type="radio" name="electronic" checked={said === value} onChange={() => say(value)} />
            {t(value ? 'electronic.yes' : 'electronic.no')}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
