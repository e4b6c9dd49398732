import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { Help } from '../../help/Help'
import { Frame } from '../../layout/Frame'
import { Gate } from '../../layout/Gate'
import { changed } from '../queries'
import { Refusal } from '../Refusal'
import officials from '../Officials.module.css'
import { carriedOut, MOST_BYTES, saveTemplate, tried } from './calls'
import { Columns } from './Columns'
import { Outcome } from './Outcome'
import style from './Import.module.css'
import { Progress } from './Progress'

/** Brings officials and posts in by a file, for whoever administers them. */
export function ImportPage() {
  const [helping, help] = useState(false)
  return (
    <Frame onHelp={() => help(true)}>
      <Gate duty="ADMINISTER">
        <Importing />
      </Gate>
      {helping && <Help onClose={() => help(false)} />}
    </Frame>
  )
}

/** A file is checked as soon as it is chosen; it is imported as it was checked, under one key. */
function Importing() {
  const { t } = useTranslation(['officials', 'desk'])
  const id = useId()
  const [tooLarge, refuse] = useState(false)
  const template = useMutation({ mutationFn: saveTemplate })
  const trying = useMutation({ mutationFn: tried })
  const importing = useMutation({ mutationFn: carriedOut, onSuccess: changed })
  const take = (file: File | undefined) => {
    trying.reset()
    importing.reset()
    refuse(file !== undefined && file.size > MOST_BYTES)
    if (file && file.size <= MOST_BYTES) trying.mutate(file)
  }
  const checked = trying.data
  return (
    <Page
      title={t('import.title')}
      up={{ to: '/desk/officials', name: t('desk:officials.title') }}
      lead={t('import.lead')}
    >
      {!importing.data && (
        <Card className={officials.fields}>
          <div>
            <Button busy={template.isPending} onClick={() => template.mutate()}>
              {t('import.template')}
            </Button>
          </div>
          {template.isError && <Notice kind="bad" urgent title={t('import.template-failed')} />}
          <Columns />
          <div className={style.field}>
            <label htmlFor={id}>{t('import.file')}</label>
            <p id={`${id}-hint`} className={officials.soft}>
              {t('import.file-hint')}
            </p>
            <input
              id={id}
              type="file"
              className={style.file}
              accept=".csv,text/csv"
              aria-describedby={`${id}-hint`}
              onClick={({ currentTarget }) => (currentTarget.value = '')}
              onChange={({ target }) => take(target.files?.[0])}
            />
          </div>
        </Card>
      )}
      {tooLarge && <Notice kind="bad" urgent title={t('import.too-large')} />}
      <p role="status" className={trying.isPending || importing.isPending ? undefined : 'unseen'}>
        {trying.isPending ? t('import.checking') : importing.isPending ? t('import.importing') : ''}
      </p>
      <Refusal error={importing.error ?? trying.error} />
      {checked && !importing.data && (
        <Outcome
          report={checked.report}
          busy={importing.isPending}
          onImport={() => importing.mutate(checked)}
        />
      )}
      {importing.data && <Progress done={importing.data} onAnother={() => take(undefined)} />}
    </Page>
  )
}
