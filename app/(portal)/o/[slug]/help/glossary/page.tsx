import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { GlossaryList } from '@/components/phases/glossary-list'
import { framework } from '@/lib/content'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('phases.glossary'))('title') }
}

/** What the words of the framework mean to people who run infrastructure. */
export default async function GlossaryPage({ params }: { params: Promise<{ slug: string }> }) {
  await pageActor((await params).slug)
  const t = await getTranslations('phases.glossary')
  const help = await getTranslations('help')
  const { base } = pageContext()
  return (
    <Page
      trail={[{ label: help('title'), href: `${base}/help` }, { label: t('title') }]}
      title={t('title')}
      meta={t('about', { count: framework.glossary.length })}
    >
      <GlossaryList />
    </Page>
  )
}
