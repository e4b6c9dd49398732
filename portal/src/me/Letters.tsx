import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, body } from '../api/client'
import { queries } from '../api/queries'
import { useSession } from '../api/session'
import { Card } from '../parts/Card'
import { SelectField } from '../parts/Field'
import { languages } from '../texts/texts'
import style from './Me.module.css'
import { profileQuery } from './queries'
import { Refused } from './Refused'

/** The language in which letters and the sign-in speak; this device's own is chosen in the settings. */
export function Letters() {
  const { t } = useTranslation(['translation', 'me'])
  const { data: session } = useSession()
  const { data: profile } = useQuery({ ...profileQuery, enabled: session?.signedIn === true })
  const choosing = useMutation({
    mutationFn: (language: string) =>
      body(
        api.PATCH('/v1/me/profile', {
          body: { language: language as 'en' },
          headers: { 'Content-Type': 'application/merge-patch+json' },
        }),
      ),
    onSuccess: (changed) => queries.setQueryData(profileQuery.queryKey, changed),
  })
  if (!profile) return null
  return (
    <Card aria-labelledby="letters" className={style.card}>
      <h2 id="letters">{t('me:letters.title')}</h2>
      <Refused error={choosing.error} />
      <SelectField
        label={t('me:letters.language')}
        value={profile.language}
        error={undefined}
        options={languages.map((each) => [each, each === 'en' ? 'English' : '中文'])}
        put={(language) => choosing.mutate(language)}
      />
      {choosing.isSuccess && <p role="status">{t('me:letters.done')}</p>}
    </Card>
  )
}
