import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../parts/Button'
import { Card, Rows } from '../../../parts/Card'
import { Failure } from '../../../parts/Failure'
import { SelectField } from '../../../parts/Field'
import { More } from '../../../parts/More'
import { Skeleton } from '../../../parts/Skeleton'
import { momentInWords } from '../../../texts/days'
import { language } from '../../../texts/texts'
import { Changes } from '../Changes'
import { diffQuery, versionsQuery } from '../queries'
import style from '../Catalogue.module.css'

interface Props {
  item: string
  /** Opens a draft of an earlier version, where that is possible. */
  onRestore: ((version: number) => void) | undefined
}

/** All versions, the newest first, and what differs between any two. */
export function Versions({ item, onRestore }: Props) {
  const { t } = useTranslation('catalogue')
  const found = useInfiniteQuery(versionsQuery(item))
  const versions = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className={style.part} aria-labelledby="versions">
      <h2 id="versions">{t('versions.title')}</h2>
      {found.isPending && <Skeleton rows={2} />}
      {found.isError && !found.data && <Failure error={found.error} again={() => void found.refetch()} />}
      {versions.length > 0 && (
        <Rows>
          {versions.map(({ version, publishedAt, inForce }) => (
            <li key={version} className={style.row}>
              <strong>{t('all.version', { version })}</strong>
              <span className={style.soft}>{momentInWords(publishedAt, language())}</span>
              {inForce ? (
                <span className={style.sign} data-state="IN_FORCE">
                  {t('versions.in-force')}
                </span>
              ) : (
                onRestore && (
                  <Button
                    look="quiet"
                    aria-label={t('versions.restore-one', { version })}
                    onClick={() => onRestore(version)}
                  >
                    {t('versions.restore')}
                  </Button>
                )
              )}
            </li>
          ))}
        </Rows>
      )}
      <More of={found} />
      {versions.length > 1 && <Differences item={item} versions={versions.map(({ version }) => version)} />}
    </section>
  )
}

function Differences({ item, versions }: { item: string; versions: number[] }) {
  const { t } = useTranslation('catalogue')
  const [chosen, choose] = useState<{ from?: number; to?: number }>({})
  const from = chosen.from ?? versions[1] ?? 1
  const to = chosen.to ?? versions[0] ?? 1
  const found = useQuery({ ...diffQuery(item, from, to), placeholderData: (before) => before })
  const options = versions.map((version) => [String(version), t('all.version', { version })] as const)
  return (
    <Card aria-labelledby="differences">
      <h3 id="differences">{t('versions.compare')}</h3>
      <div className={style.filters}>
        <SelectField
          label={t('versions.from')}
          value={String(from)}
          error={undefined}
          options={options}
          put={(version) => choose({ ...chosen, from: Number(version) })}
        />
        <SelectField
          label={t('versions.to')}
          value={String(to)}
          error={undefined}
          options={options}
          put={(version) => choose({ ...chosen, to: Number(version) })}
        />
      </div>
      {found.isPending && <Skeleton rows={2} />}
      {found.isError && <Failure error={found.error} again={() => void found.refetch()} />}
      {found.data && <Changes changes={found.data.changes} label={t('versions.compare')} />}
    </Card>
  )
}
