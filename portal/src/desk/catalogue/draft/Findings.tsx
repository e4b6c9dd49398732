import { useTranslation } from 'react-i18next'
import type { components } from '../../../api/types/catalog'
import { Card } from '../../../parts/Card'
import { Disclosure } from '../../../parts/Disclosure'
import { PlaceLink } from './PlaceLink'

type Finding = components['schemas']['ItemFinding']
type Depth = components['schemas']['Depth']

const depths: readonly Depth[] = ['LISTED', 'GUIDED', 'ONLINE']

interface Props {
  findings: readonly Finding[]
  depth: Depth
  failed: boolean
}

/** What the checks find while one writes: what keeps the item from being published, and what else they say. */
export function Findings({ findings, depth, failed }: Props) {
  const { t } = useTranslation('catalogue')
  const blocking = findings.filter(({ severity, gates }) => severity === 'ERROR' && reached(gates, depth))
  const others = findings.filter((finding) => !blocking.includes(finding))
  return (
    <Card aria-label={t('checks.title')}>
      <p role="status">
        {failed
          ? t('checks.failed')
          : blocking.length > 0
            ? t('checks.blocking', { count: blocking.length })
            : t('checks.none')}
      </p>
      {blocking.length > 0 && (
        <Disclosure title={t('checks.list')}>
          <List findings={blocking} />
        </Disclosure>
      )}
      {others.length > 0 && (
        <Disclosure title={t('checks.others', { count: others.length })}>
          <List findings={others} />
        </Disclosure>
      )}
    </Card>
  )
}

/** Whether an item at this depth has to pass what is asked from that depth on. */
function reached(gates: Depth, depth: Depth): boolean {
  return depths.indexOf(gates) <= depths.indexOf(depth)
}

function List({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul>
      {findings.map(({ pointer, code, message }) => (
        <li key={pointer + code + message}>
          <PlaceLink pointer={pointer} detail={message} />
        </li>
      ))}
    </ul>
  )
}
