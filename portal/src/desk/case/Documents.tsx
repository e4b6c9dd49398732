import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../api/shapes'
import { itemQuery } from '../../items/queries'
import { Rows } from '../../parts/Card'
import { GivenFile } from '../../parts/GivenFile'
import { momentInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import style from './Documents.module.css'
import answers from './Answers.module.css'

/** What was handed in as files, by the item's list of materials; what is missing is said. */
export function Documents({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('desk')
  const { data: item } = useQuery(itemQuery(dossier.item.id))
  const names = new Map((item?.materials ?? []).map(({ code, name }) => [code, name]))
  const given = new Map(dossier.materials.map((material) => [material.code, material]))
  const codes = [...new Set([...names.keys(), ...given.keys()])]
  return (
    <section aria-labelledby="documents" className={answers.section}>
      <h2 id="documents">{t('case.documents')}</h2>
      {codes.length === 0 && <p>{t('case.no-documents')}</p>}
      <Rows>
        {codes.map((code) => {
          const { document, original } = given.get(code) ?? {}
          const name = names.get(code) ?? code
          return (
            <li key={code}>
              {document ? <GivenFile name={name} document={document} /> : <Missing name={name} />}
              {original && (
                <p>
                  {t('case.original', {
                    name: original.name ?? '',
                    at: momentInWords(original.at, language()),
                  })}
                </p>
              )}
            </li>
          )
        })}
      </Rows>
    </section>
  )
}

function Missing({ name }: { name: string }) {
  const { t } = useTranslation('desk')
  return (
    <p className={style.missing}>
      {name}
      <span>{t('case.not-given')}</span>
    </p>
  )
}
