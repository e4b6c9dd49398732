import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { isProblem } from '../api/problem'
import type { Item } from '../api/shapes'
import { Loading } from '../layout/Loading'
import { Notice } from '../parts/Notice'
import { ButtonLink } from '../parts/Button'
import { Failure } from '../parts/Failure'
import { Page } from '../parts/Page'
import { dateInWords, dayOf } from '../texts/days'
import { language } from '../texts/texts'
import { Checklist } from './Checklist'
import { Facts } from './Facts'
import { More } from './More'
import { itemQuery } from './queries'
import { Situations } from './Situations'
import { Steps } from './Steps'
import style from './ItemPage.module.css'

export function ItemPage() {
  const { t } = useTranslation()
  const { item: id = '' } = useParams()
  const found = useQuery(itemQuery(id))
  if (found.isPending) return <Loading />
  if (!found.data) {
    const missing = isProblem(found.error, 404) || isProblem(found.error, 400)
    return (
      <Page
        title={t(missing ? 'item.missing' : 'item.failed')}
        up={{ to: '/search', name: t('search.title') }}
      >
        <Failure error={found.error} again={() => void found.refetch()} />
      </Page>
    )
  }
  return <Described item={found.data} />
}

function Described({ item }: { item: Item }) {
  const { t } = useTranslation()
  const { t: own } = useTranslation('items')
  const open = item.depth === 'ONLINE' && !item.retiredAt
  return (
    <Page
      title={item.name}
      over={item.departmentName}
      up={{ to: '/search', name: t('search.title') }}
      lead={item.summary}
    >
      <meta name="description" content={item.summary ?? `${item.name} · ${item.departmentName}`} />
      {item.retiredAt && (
        <Notice
          kind="warning"
          title={own('retired.title', { day: dateInWords(dayOf(new Date(item.retiredAt)), language()) })}
        >
          <p>{own('retired.text')}</p>
        </Notice>
      )}
      {item.depth === 'LISTED' && !item.retiredAt && (
        <Notice title={t('item.listed')}>
          <p>{t('item.listed-text', { department: item.departmentName })}</p>
        </Notice>
      )}
      <Facts item={item} />
      {open && (
        <div className={style.apply}>
          <ButtonLink to={`/apply/new/${item.id}`} look="primary" wide>
            {t('item.apply-online')}
          </ButtonLink>
        </div>
      )}
      {item.situations && item.situations.length > 0 && <Situations situations={item.situations} />}
      {item.materials && item.materials.length > 0 && (
        <Checklist materials={item.materials} situations={item.situations} />
      )}
      {open && <Steps item={item} />}
      <More item={item} />
    </Page>
  )
}
