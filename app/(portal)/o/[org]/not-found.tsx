import { useTranslations } from 'next-intl'
import { NotFoundBlock } from '@/components/layout/blocks'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'

export default function NotFound() {
  const t = useTranslations('portal')
  return (
    <Page trail={[{ label: t('missing') }]} title={t('missing')}>
      <NotFoundBlock action={<ButtonLink href="/">{t('home')}</ButtonLink>} />
    </Page>
  )
}
