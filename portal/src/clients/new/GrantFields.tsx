import { useTranslation } from 'react-i18next'
import { ItemChoice } from '../../parts/ItemChoice'
import { isAboutCases, type Environment } from '../shapes'
import { Addresses } from './Addresses'
import { Plans } from './Plans'
import type { SaidGrant } from './said'
import { Scopes } from './Scopes'

interface Props {
  said: SaidGrant
  environment: Environment
  wrong: (pointer: string) => string | undefined
  /** What the server found wrong, by whole pointers. */
  refused: Map<string, string>
  put: (more: Partial<SaidGrant>) => void
}

/** What an official approves: scopes, services, addresses, plan. */
export function GrantFields({ said, environment, wrong, refused, put }: Props) {
  const { t } = useTranslation('clients')
  const production = environment === 'PRODUCTION'
  const below = (pointer: string) =>
    wrong(pointer) ?? [...refused].find(([one]) => one.startsWith(`${pointer}/`))?.[1]
  return (
    <>
      <Scopes chosen={said.scopes} error={below('/scopes')} choose={(scopes) => put({ scopes })} />
      {production && said.scopes.some(isAboutCases) && (
        <ItemChoice
          title={t('new.items')}
          hint={t('new.items-hint')}
          search={t('new.search')}
          chosen={said.items}
          error={below('/items')}
          choose={(items) => put({ items })}
        />
      )}
      <Addresses
        addresses={said.addresses}
        hint={t(`new.addresses-hint.${environment}`)}
        wrong={wrong}
        put={(addresses) => put({ addresses })}
      />
      {production && <Plans chosen={said.plan} choose={(plan) => put({ plan })} />}
    </>
  )
}
