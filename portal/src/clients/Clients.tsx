import { useTranslation } from 'react-i18next'
import { Route, Routes } from 'react-router'
import { NotFound } from '../layout/NotFound'
import { ForCitizens } from '../parts/ForCitizens'
import { List } from './List'
import { New } from './new/New'
import { Change } from './one/Change'
import { One } from './one/One'

/** The applications one has registered for an organisation. */
export function Clients() {
  const { t } = useTranslation('clients')
  return (
    <ForCitizens title={t('app.title')} why={t('app.sign-in')}>
      <Routes>
        <Route index element={<List />} />
        <Route path="new" element={<New />} />
        <Route path=":client" element={<One />} />
        <Route path=":client/change" element={<Change />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </ForCitizens>
  )
}
