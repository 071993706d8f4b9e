import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MarkAll } from '@/components/inbox/mark-all.client'
import { NoticeDays } from '@/components/inbox/notice-days'
import { IslandMessages } from '@/components/layout/island-messages'
import { ListPages, pagesAsked } from '@/components/layout/list-pages'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Inbox } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { SegmentLinks } from '@/components/ui/segmented'
import { listNotices } from '@/lib/features/notices/queries'
import { listNoticesRoute } from '@/lib/features/notices/schema'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inbox'))('entry') }
}

export default async function InboxPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { base } = pageContext()
  const asked = await searchParams
  const state = asked.show === 'unread' ? 'unread' : 'all'
  const number = listNoticesRoute.query.shape.cursor.safeParse(asked.page ?? 1)
  const page = number.success ? number.data : 1
  const { whole, ...part } = pagesAsked(asked.rows, page)
  const inbox = await listNotices(actor, { state, ...part })
  const t = await getTranslations('inbox')
  const path = `${base}/inbox`
  const href = (show: 'all' | 'unread', at = 1) => {
    const query = [show === 'unread' ? 'show=unread' : '', at > 1 ? `page=${at}` : ''].filter(Boolean).join('&')
    return query ? `${path}?${query}` : path
  }
  if (page > 1 && inbox.items.length === 0) redirect(href(state))
  const empty = actor.isDemo ? 'demo' : actor.personId === null ? 'nobody' : state === 'unread' ? 'allRead' : 'none'
  return (
    <IslandMessages namespaces={['inbox', 'layout']}>
      <Page
        trail={[{ label: t('entry') }]}
        title={t('title', { unread: inbox.unread })}
        meta={t('about')}
        actions={inbox.unread > 0 ? <MarkAll /> : undefined}
      >
        {inbox.total > 0 || state === 'unread' ? (
          <div className="mb-3">
            <SegmentLinks
              label={t('show.label')}
              segments={(['all', 'unread'] as const).map((show) => ({
                href: href(show),
                label: t(`show.${show}`),
                current: show === state,
              }))}
            />
          </div>
        ) : null}
        {inbox.items.length > 0 ? (
          <NoticeDays items={inbox.items} />
        ) : (
          <EmptyState
            icon={<Inbox />}
            title={t(`empty.${empty}`)}
            action={<ButtonLink href={`${base}/approvals`}>{t('empty.approvals')}</ButtonLink>}
            link={state === 'unread' ? <Link href={path}>{t('empty.showAll')}</Link> : undefined}
          >
            {t(`empty.${empty}Text`)}
          </EmptyState>
        )}
        <ListPages
          page={page}
          shown={inbox.items.length}
          total={inbox.total}
          whole={whole}
          href={href(state)}
          before={page > 1 ? { href: href(state, page - 1), label: t('newer') } : undefined}
          after={inbox.nextCursor ? { href: href(state, page + 1), label: t('older') } : undefined}
        />
      </Page>
    </IslandMessages>
  )
}
