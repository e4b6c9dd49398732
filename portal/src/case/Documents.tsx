import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../api/shapes'
import { itemVersionQuery } from '../items/queries'
import { Rows } from '../parts/Card'
import { Disclosure } from '../parts/Disclosure'
import { GivenFile } from '../parts/GivenFile'
import { momentInWords } from '../texts/days'
import { language } from '../texts/texts'

/** What was handed in as files. */
export function Documents({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(['case', 'translation'])
  const { data: item } = useQuery(itemVersionQuery(dossier.item.id, dossier.item.version))
  const names = new Map(item?.materials?.map((material) => [material.code, material.name]))
  const given = dossier.materials.filter((material) => material.document)
  if (given.length === 0) return null
  return (
    <Disclosure title={t('case.documents', { count: given.length })}>
      <Rows>
        {given.map(({ code, document, original }) => (
          <li key={code}>
            {document && <GivenFile name={names.get(code) ?? code} document={document} />}
            {original && <p>{t('case.original', { day: momentInWords(original.at, language()) })}</p>}
          </li>
        ))}
      </Rows>
    </Disclosure>
  )
}
