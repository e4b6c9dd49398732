import { useTranslation } from 'react-i18next'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Notice } from '../../../parts/Notice'
import type { Report } from './calls'
import { Counts } from './Counts'
import style from './Import.module.css'

interface Props {
  report: Report
  busy: boolean
  onImport: () => void
}

/** All that is wrong with the file, or what it would do. */
export function Outcome({ report, busy, onImport }: Props) {
  const { t } = useTranslation('officials')
  if (!report.importable) return <Faults report={report} />
  const { rows, unchanged } = report.counts
  if (rows === unchanged)
    return (
      <Notice urgent title={t('import.nothing-new')}>
        <p>{t('import.nothing-new-text')}</p>
      </Notice>
    )
  return (
    <Card className={style.outcome}>
      <Notice kind="good" urgent title={t('import.good')} />
      <Counts counts={report.counts} />
      <div>
        <Button look="primary" busy={busy} onClick={onImport}>
          {t('import.go')}
        </Button>
      </div>
    </Card>
  )
}

function Faults({ report: { faults } }: { report: Report }) {
  const { t } = useTranslation('officials')
  return (
    <Card className={style.outcome}>
      <Notice kind="bad" urgent title={t('import.faults', { count: faults.length })}>
        <p>{t('import.faults-text')}</p>
      </Notice>
      <table className={style.faults}>
        <thead>
          <tr>
            <th scope="col">{t('import.line')}</th>
            <th scope="col">{t('import.where')}</th>
            <th scope="col">{t('import.what')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ line, column, detail }, at) => (
            <tr key={at}>
              <td className="figures">{line}</td>
              <td>{column}</td>
              <td>{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
