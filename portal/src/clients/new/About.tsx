import { useTranslation } from 'react-i18next'
import { Field, LongField } from '../../parts/Field'
import type { Said } from './said'

interface Props {
  said: Said
  wrong: (pointer: string) => string | undefined
  put: (more: Partial<Said>) => void
}

/** How it is called, for whom it works and what for. */
export function About({ said, wrong, put }: Props) {
  const { t } = useTranslation('clients')
  return (
    <>
      <Field
        label={t('new.name-zh')}
        lang="zh-CN"
        value={said.zh}
        error={wrong('/name/zh-CN')}
        maxLength={100}
        put={(zh) => put({ zh })}
      />
      <Field
        label={t('new.name-en')}
        lang="en"
        value={said.en}
        error={wrong('/name/en')}
        maxLength={100}
        put={(en) => put({ en })}
      />
      <Field
        label={t('new.organisation')}
        value={said.organisation}
        error={wrong('/organisation/name')}
        autoComplete="organization"
        maxLength={200}
        put={(organisation) => put({ organisation })}
      />
      <Field
        label={t('new.code')}
        hint={t('new.code-hint')}
        value={said.code}
        error={wrong('/organisation/code')}
        spellCheck={false}
        maxLength={18}
        put={(code) => put({ code })}
      />
      <LongField
        label={t('new.purpose')}
        hint={t('new.purpose-hint')}
        value={said.purpose}
        error={wrong('/purpose')}
        maxLength={1000}
        put={(purpose) => put({ purpose })}
      />
    </>
  )
}
