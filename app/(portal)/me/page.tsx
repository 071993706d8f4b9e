import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { AccountFrame } from '@/components/accounts/account-frame'
import { device } from '@/components/accounts/device'
import { OrganizationList } from '@/components/accounts/organization-list'
import { PasswordForm } from '@/components/accounts/password-form.client'
import { ProfileForm, ShortcutsSwitch } from '@/components/accounts/profile-form.client'
import { SessionList } from '@/components/accounts/session-list.client'
import { SignOutButton } from '@/components/accounts/sign-out-button.client'
import { IslandMessages } from '@/components/layout/island-messages'
import { ThemeSwitch } from '@/components/layout/theme-switch.client'
import { buttonClass } from '@/components/ui/button'
import { Plate, PlateBody, PlateHeader } from '@/components/ui/plate'
import { momentLabel } from '@/lib/calendar/words'
import { listOwnOrganizations, listOwnSessions } from '@/lib/features/accounts/queries'
import { requireVisitor } from '@/lib/server/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.me'))('title') }
}

export default async function MePage() {
  const visitor = await requireVisitor()
  const [organizations, sessions, t, accounts, jar] = await Promise.all([
    listOwnOrganizations(visitor),
    listOwnSessions(visitor),
    getTranslations('accounts.me'),
    getTranslations('accounts'),
    cookies(),
  ])
  const first = organizations[0]
  const chosen = jar.get('theme')?.value
  // The person's own zone is not known on the server, so these moments say that they are UTC.
  const zone = { timezone: 'UTC', today: new Date().toISOString().slice(0, 10) }
  const shown = sessions.map(({ id, userAgent, createdAt, lastSeenAt, address, current }) => {
    const { browser, system } = device(userAgent)
    return {
      id,
      device: browser && system ? t('browserOn', { browser, system }) : (browser ?? system ?? t('unknownDevice')),
      since: momentLabel(createdAt, zone),
      lastUsed: t('utc', { moment: momentLabel(lastSeenAt, zone) }),
      address: address === 'unknown' ? null : address,
      current,
    }
  })
  return (
    <IslandMessages namespaces={['accounts']}>
      <AccountFrame
        title={t('title')}
        backHref={first ? `/o/${first.slug}` : '/'}
        backLabel={first ? t('back', { organization: first.name }) : t('start')}
        action={<SignOutButton label={accounts('signOut')} className={buttonClass({ variant: 'quiet', size: 'sm' })} />}
      >
        <Plate aria-labelledby="profile">
          <PlateHeader id="profile" title={t('profile')} />
          <PlateBody>
            <ProfileForm name={visitor.name} email={visitor.email} />
          </PlateBody>
        </Plate>
        <Plate aria-labelledby="preferences">
          <PlateHeader id="preferences" title={t('preferences')} />
          <PlateBody className="grid gap-4">
            <div className="grid justify-items-start gap-1.5">
              <span className="t-sm font-medium">{t('theme')}</span>
              <ThemeSwitch
                theme={chosen === 'light' || chosen === 'dark' ? chosen : 'system'}
                label={t('theme')}
                options={[
                  { value: 'system', label: t('themeSystem') },
                  { value: 'light', label: t('themeLight') },
                  { value: 'dark', label: t('themeDark') },
                ]}
              />
            </div>
            <ShortcutsSwitch off={visitor.shortcutsOff} />
          </PlateBody>
        </Plate>
        <Plate aria-labelledby="password-title">
          <PlateHeader id="password-title" title={t('password')} />
          <PlateBody>
            <PasswordForm email={visitor.email} />
          </PlateBody>
        </Plate>
        <Plate aria-labelledby="sessions">
          <PlateHeader id="sessions" title={t('sessions')} />
          <PlateBody>
            <p className="t-sm mb-1 text-ink-2">{t('sessionsHint')}</p>
            <SessionList sessions={shown} />
          </PlateBody>
        </Plate>
        {organizations.length > 0 ? (
          <section aria-labelledby="organizations">
            <h2 id="organizations" className="t-card mb-2">
              {t('organizations')}
            </h2>
            <OrganizationList organizations={organizations} />
          </section>
        ) : null}
      </AccountFrame>
    </IslandMessages>
  )
}
