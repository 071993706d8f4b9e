import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { SettingsPage } from '@/components/settings/settings-page'
import { TokensList } from '@/components/settings/tokens-list.client'
import { dayLabel } from '@/lib/calendar/words'
import { listTokens } from '@/lib/features/organizations/tokens/queries'
import { givenBy } from '@/lib/features/organizations/tokens/rules'
import { TOKEN_DAYS } from '@/lib/features/organizations/tokens/schema'
import { pageActor } from '@/lib/server/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.tokens'))('title') }
}

export default async function TokensPage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await pageActor((await params).slug)
  const [{ items }, t] = await Promise.all([listTokens(actor), getTranslations('settings.tokens')])
  const date = (at: string) => ({ date: dayLabel(at, actor) })
  return (
    <SettingsPage tab="tokens" title={t('title')} meta={t('meta')}>
      <IslandMessages namespaces={['settings']}>
        <TokensList
          roles={givenBy(actor.role)}
          days={TOKEN_DAYS}
          tokens={items.map(({ id, name, prefix, role, createdAt, expiresAt, lastWroteAt, revision }) => ({
            id,
            name,
            prefix,
            role,
            revision,
            facts: [
              t('made', date(createdAt)),
              t('until', date(expiresAt)),
              lastWroteAt === null ? t('neverWrote') : t('wrote', date(lastWroteAt)),
            ].join(' · '),
          }))}
        />
      </IslandMessages>
    </SettingsPage>
  )
}
