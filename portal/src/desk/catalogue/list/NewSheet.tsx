import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../parts/Button'
import { Field, SelectField } from '../../../parts/Field'
import { Sheet } from '../../parts/Sheet'
import { Refusal } from '../../parts/Refusal'
import type { Edited } from '../useEditing'
import { useOpening } from '../useOpening'
import { placeInWords } from '../words'
import style from '../Catalogue.module.css'

/** What has to be known of a new item before it can be written. */
export function NewSheet({ departments, onClose }: { departments: Edited[]; onClose: () => void }) {
  const { t } = useTranslation('catalogue')
  const [chosen, choose] = useState('')
  const [code, setCode] = useState('')
  const [zh, setZh] = useState('')
  const [en, setEn] = useState('')
  const [tried, setTried] = useState(false)
  const opening = useOpening()
  const department = departments.find(({ id }) => id === chosen)
  const missing = (value: string) => (tried && value.trim() === '' ? t('new.missing') : undefined)
  const open = () => {
    setTried(true)
    if (!department || !code.trim() || !zh.trim() || !en.trim()) return
    opening.mutate({
      content: {
        code: code.trim(),
        department: department.id,
        region: department.region,
        depth: 'LISTED',
        name: { 'zh-CN': zh.trim(), en: en.trim() },
      },
    })
  }
  return (
    <Sheet
      title={t('new.button')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button look="primary" busy={opening.isPending} onClick={open}>
            {t('new.confirm')}
          </Button>
        </>
      }
    >
      <Refusal error={opening.error} name={(pointer) => placeInWords(pointer.replace(/^\/content/, ''), t)} />
      <p>{t('new.text')}</p>
      <div className={style.form}>
        <SelectField
          label={t('items.department')}
          value={chosen}
          empty={t('all.not-said')}
          error={missing(chosen)}
          options={departments.map(({ id, name }) => [id, name])}
          put={choose}
        />
        <Field
          label={t('field.code')}
          hint={t('new.code-hint')}
          value={code}
          error={missing(code)}
          put={setCode}
        />
        <Field lang="zh-CN" label={t('new.zh')} value={zh} error={missing(zh)} put={setZh} />
        <Field lang="en" label={t('new.en')} value={en} error={missing(en)} put={setEn} />
      </div>
    </Sheet>
  )
}
