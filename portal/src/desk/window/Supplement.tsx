import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier, Item } from '../../api/shapes'
import { askedFields, askedMaterials } from '../../case/supplement/marks'
import { SupplementForm } from '../../case/supplement/SupplementForm'
import { caseQuery } from '../../cases/queries'
import { Button } from '../../parts/Button'
import { LongField } from '../../parts/Field'
import { Page } from '../../parts/Page'
import { Skeleton } from '../../parts/Skeleton'
import { Originals } from '../parts/Originals'
import style from '../people/People.module.css'
import { nobody, Person, seen, useWrong } from './Person'
import { Refusal } from '../parts/Refusal'

/** What was asked for is supplied by the person present, whose document is seen again. */
export function Supplement({ id, item }: { id: string; item: Item }) {
  const { data } = useQuery(caseQuery(id))
  const [person, setPerson] = useState<string>()
  if (!data) return <Skeleton head rows={4} />
  return person ? (
    <Supplied {...data} item={item} person={person} />
  ) : (
    <Sighting dossier={data.dossier} done={setPerson} />
  )
}

function Sighting({ dossier, done }: { dossier: Dossier; done: (person: string) => void }) {
  const { t } = useTranslation('window')
  const wrongOf = useWrong()
  const [said, say] = useState(nobody)
  const [tried, setTried] = useState(false)
  const sighting = useMutation({ mutationFn: () => seen(said), onSuccess: ({ id }) => done(id) })
  const wrong = wrongOf(said)
  const carryOut = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(wrong).length === 0) sighting.mutate()
  }
  return (
    <Page
      title={t('supplement.title')}
      over={dossier.item.name}
      lead={t('supplement.lead', { name: dossier.applicant.name })}
      up={{ to: `/desk/cases/${dossier.id}`, name: t('receipt.case') }}
    >
      <form className={style.form} onSubmit={carryOut} noValidate>
        <Refusal error={sighting.error} />
        <Person said={said} wrong={tried ? wrong : undefined} say={say} />
        <Button type="submit" look="primary" busy={sighting.isPending}>
          {t('start.go')}
        </Button>
      </form>
    </Page>
  )
}

interface Supplying {
  dossier: Dossier
  etag: string
  item: Item
  /** Who is present. */
  person: string
}

function Supplied({ dossier, etag, item, person }: Supplying) {
  const { t } = useTranslation(['window', 'visits'])
  const [explanation, explain] = useState('')
  const [originals, see] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const wanted = dossier.supplement?.wanted ?? []
  const materials = askedMaterials(item.materials ?? [], wanted)
  const another = dossier.visits > 0
  return (
    <SupplementForm
      dossier={dossier}
      etag={etag}
      item={item}
      fields={askedFields(item.form ?? {}, wanted)}
      materials={materials}
      up={{ to: `/desk/cases/${dossier.id}`, name: t('receipt.case') }}
      window={{ asked, said, named }}
    />
  )

  function asked(refused: ReadonlyMap<string, string>) {
    const lacking = tried && another && !explanation.trim() ? t('visits:sheet.missing') : undefined
    return (
      <>
        {(another || refused.has('/present/explanation')) && (
          <LongField
            label={t('visits:field.explanation')}
            hint={t('visits:sheet.more-than-one')}
            value={explanation}
            error={lacking ?? refused.get('/present/explanation')}
            maxLength={1000}
            put={explain}
          />
        )}
        <Originals
          materials={materials.map(({ material: { code } }) => ({
            code,
            source: 'UPLOAD',
            state: 'PENDING',
          }))}
          names={materials.map(({ material }) => material)}
          seen={originals}
          error={[...refused].find(([pointer]) => pointer.startsWith('/present/originals'))?.[1]}
          see={see}
        />
      </>
    )
  }

  function named(pointer: string): string | undefined {
    if (pointer === '/present/explanation') return t('visits:field.explanation')
    if (pointer === '/present/person') return t('intake.person')
    return pointer.startsWith('/present') ? t('visits:sheet.originals') : undefined
  }

  function said() {
    setTried(true)
    if (another && !explanation.trim()) return undefined
    const why = explanation.trim()
    return { present: { person, originals, ...(why ? { explanation: why } : {}) } }
  }
}
