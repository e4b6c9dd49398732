import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Route, Routes } from 'react-router'
import { Loading } from '../layout/Loading'
import { NotFound } from '../layout/NotFound'
import { ForCitizens } from '../parts/ForCitizens'
import { List } from './List'

const Give = lazy(async () => ({ default: (await import('./Give')).Give }))
const RegisterChild = lazy(async () => ({ default: (await import('./children/Register')).RegisterChild }))
const Register = lazy(async () => ({ default: (await import('./organisations/Register')).Register }))

/** Acting for others: who acts for me, for whom I act. */
export function Mandates() {
  const { t } = useTranslation()
  return (
    <ForCitizens title={t('mandates.title')} why={t('mandates.sign-in')}>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route index element={<List />} />
          <Route path="child" element={<RegisterChild />} />
          <Route path="organisation" element={<Register />} />
          <Route path="new" element={<Give />} />
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </ForCitizens>
  )
}
