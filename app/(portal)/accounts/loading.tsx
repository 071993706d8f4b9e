import { useTranslations } from 'next-intl'
import { SkeletonRows } from '@/components/ui/skeleton'

export default function Loading() {
  const t = useTranslations('common')
  return (
    <div className="mx-auto w-full max-w-[calc(var(--page)+3rem)] px-6 pt-32 phone:px-4">
      <SkeletonRows rows={6} label={t('loading')} />
    </div>
  )
}
