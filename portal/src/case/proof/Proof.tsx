import { queryOptions, useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api, body } from '../../api/client'
import type { Dossier } from '../../api/shapes'
import { Button, ButtonAnchor } from '../../parts/Button'
import { Failure } from '../../parts/Failure'
import { Notice } from '../../parts/Notice'
import { Skeleton } from '../../parts/Skeleton'
import { itemVersionQuery } from '../../items/queries'
import { momentInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import { faultKey, type Fault, type LimitKind, type Verification } from './faults'
import style from './Proof.module.css'

/** Asked for by who wants to know: looking is recorded. */
function verificationQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', 'verification', id],
    queryFn: ({ signal }) =>
      body(api.GET('/v1/cases/{id}/verification', { params: { path: { id } }, signal })),
    enabled: false,
    retry: false,
  })
}

/** A case, the item it was applied for, and what each event is called. */
interface Proving {
  id: string
  item: Pick<Dossier['item'], 'id' | 'version'>
  actions: Record<string, string>
}

/** Whether what has happened to a case stands as it was written, and the complete file of it to take along. */
export function Proof({ id, item, actions }: Proving) {
  const { t } = useTranslation('proof')
  const { data, error, isFetching, refetch } = useQuery(verificationQuery(id))
  return (
    <div className={style.proof}>
      <p className={style.note}>{t('proof.text')}</p>
      <div className={style.buttons}>
        <Button busy={isFetching} onClick={() => void refetch()}>
          {t(isFetching ? 'proof.verifying' : data ? 'proof.again' : 'proof.verify')}
        </Button>
        <ButtonAnchor href={`/v1/cases/${id}/archive`} download>
          <Download aria-hidden size={18} />
          {t('proof.archive')}
        </ButtonAnchor>
      </div>
      <p className={style.note}>{t('proof.archive-text')}</p>
      <div role="status" className={style.found}>
        {isFetching && !data && <Skeleton rows={1} />}
        {error && !isFetching && <Failure error={error} again={() => void refetch()} />}
        {data && !error && <Found found={data} item={item} actions={actions} />}
      </div>
    </div>
  )
}

/** In one word, colour and sign: whole, or what was changed, each fault named. */
function Found({ found, item, actions }: { found: Verification } & Omit<Proving, 'id'>) {
  const { t } = useTranslation('proof')
  const { data: version } = useQuery(itemVersionQuery(item.id, item.version))
  const materials = new Map(version?.materials?.map(({ code, name }) => [code, name]))
  const newest = found.heads.at(-1)
  return (
    <Notice
      kind={found.valid ? 'good' : 'bad'}
      urgent={!found.valid}
      title={t(found.valid ? 'proof.whole' : 'proof.changed', { count: found.events })}
    >
      {found.faults.length > 0 && (
        <ul className={style.faults}>
          {found.faults.map((fault) => (
            <li key={faultKey(fault)}>
              <FaultInWords fault={fault} name={actions[String(fault.sequence)]} materials={materials} />
            </li>
          ))}
        </ul>
      )}
      {found.destroyedAt && (
        <p>{t('proof.destroyed', { at: momentInWords(found.destroyedAt, language()) })}</p>
      )}
      {newest && (
        <p>{t('proof.head', { number: newest.number, at: momentInWords(newest.hour, language()) })}</p>
      )}
      {found.uncovered > 0 && <p>{t('proof.uncovered', { count: found.uncovered })}</p>}
    </Notice>
  )
}

/** Which event it is about, by number and by what it says, and what is wrong with it. */
function FaultInWords({
  fault,
  name,
  materials,
}: {
  fault: Fault
  name: string | undefined
  materials: ReadonlyMap<string, string>
}) {
  const { t } = useTranslation('proof')
  const event = t(name ? 'proof.event-named' : 'proof.event', { number: fault.sequence, name: name ?? '' })
  const row =
    fault.column === 'LIMIT'
      ? t(`proof.limit.${fault.row as LimitKind}`)
      : (materials.get(fault.row ?? '') ?? fault.row)
  const what = t(`proof.fault.${fault.what}`, {
    text: fault.text ?? '',
    head: fault.head ?? '',
    other: fault.writtenAs ?? '',
    column: fault.column
      ? t(`proof.column.${fault.column}`, { notice: fault.notice ?? '', row: row ?? '' })
      : '',
  })
  return (
    <>
      <strong>{event}</strong> {what}
    </>
  )
}
