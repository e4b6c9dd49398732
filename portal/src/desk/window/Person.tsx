import { useTranslation } from 'react-i18next'
import { api, body } from '../../api/client'
import { Field } from '../../parts/Field'

/** As the identity document says that the clerk holds in his hands. */
export interface Said {
  name: string
  number: string
  code: string
}

export const nobody: Said = { name: '', number: '', code: '' }

interface Props {
  said: Said
  wrong: Partial<Said> | undefined
  say: (said: Said) => void
}

/** Who is present. */
export function Person({ said, wrong, say }: Props) {
  const { t } = useTranslation('window')
  const field = (name: keyof Said) => ({
    label: t(`start.${name}`),
    value: said[name],
    error: wrong?.[name],
    put: (value: string) => say({ ...said, [name]: value }),
  })
  return (
    <>
      <Field maxLength={100} {...field('name')} />
      <Field maxLength={18} {...field('number')} />
      <Field maxLength={8} inputMode="numeric" hint={t('start.code-hint')} {...field('code')} />
    </>
  )
}

/** What is wrong with what was said, by field. */
export function useWrong() {
  const { t } = useTranslation('window')
  return ({ name, number, code }: Said): Partial<Said> => ({
    ...(name.trim() ? {} : { name: t('start.name-missing') }),
    ...(/^[1-9]\d{16}[\dXx]$/.test(number.trim()) ? {} : { number: t('start.number-wrong') }),
    ...(!code.trim() || /^\d{8}$/.test(code.trim()) ? {} : { code: t('start.code-wrong') }),
  })
}

/** Notes that the clerk has seen the person's document. */
export function seen({ name, number, code }: Said) {
  const present = { name: name.trim(), number: number.trim(), ...(code.trim() ? { code: code.trim() } : {}) }
  return body(api.PUT('/v1/people/present', { body: present }))
}
