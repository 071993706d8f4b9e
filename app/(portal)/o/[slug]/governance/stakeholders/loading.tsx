import { useTranslations } from 'next-intl'
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton'

export default function Loading() {
  const t = useTranslations('registers')
  return (
    <div className="page">
      <Skeleton className="mb-6 h-6 w-60" />
      <SkeletonRows rows={8} label={t('loading')} />
    </div>
  )
}
