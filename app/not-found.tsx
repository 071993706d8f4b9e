import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { NotFoundBlock } from '@/components/layout/blocks'
import { ButtonLink } from '@/components/ui/button'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portal'))('missing') }
}

export default function NotFound() {
  const t = useTranslations('portal')
  return (
    <main className="mx-auto grid min-h-dvh max-w-[44rem] content-center px-6 py-10 phone:px-4">
      <NotFoundBlock action={<ButtonLink href="/">{t('home')}</ButtonLink>} />
    </main>
  )
}
