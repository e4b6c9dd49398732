import { Landmark } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ItemSummary } from '../api/shapes'
import { Door } from './Door'
import { Doors } from './Doors'

export function Departments({ items }: { items: ItemSummary[] }) {
  const { t } = useTranslation()
  const departments = new Map<string, { name: string; count: number }>()
  for (const { department, departmentName } of items) {
    if (!department) continue
    const known = departments.get(department)
    departments.set(department, { name: departmentName, count: (known?.count ?? 0) + 1 })
  }
  return (
    <Doors title={t('home.departments')} columns="two">
      {[...departments].map(([id, { name, count }]) => (
        <li key={id}>
          <Door
            to={`/search?department=${id}`}
            name={name}
            note={t('home.items', { count })}
            icon={Landmark}
          />
        </li>
      ))}
    </Doors>
  )
}
