import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { signOut } from '../../api/session'
import { Button, ButtonLink } from '../../parts/Button'
import { Notice } from '../../parts/Notice'
import { useDepartments } from '../me'
import { Sheet } from '../parts/Sheet'
import style from './Account.module.css'

/** Who is at the desk, in which posts, and the way out. */
export function Account({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useTranslation('desk')
  const departments = useDepartments()
  const out = useMutation({ mutationFn: signOut })
  return (
    <Sheet
      title={name}
      over={t('account.title')}
      onClose={onClose}
      foot={
        <>
          <ButtonLink to="/settings">{t('account.display')}</ButtonLink>
          <Button look="primary" busy={out.isPending} onClick={() => out.mutate()}>
            {t('account.sign-out')}
          </Button>
        </>
      }
    >
      {out.isError && <Notice kind="bad" urgent title={t('account.not-out')} />}
      <section aria-labelledby="posts" className={style.posts}>
        <h3 id="posts">{t('account.posts')}</h3>
        <p className={style.note}>{t('account.acting')}</p>
        <ul>
          {departments.map((department) => (
            <li key={department.id}>
              {department.name}
              <span>{department.duties.map((duty) => t(`duty.${duty}`)).join(t('app.and'))}</span>
            </li>
          ))}
        </ul>
      </section>
    </Sheet>
  )
}
