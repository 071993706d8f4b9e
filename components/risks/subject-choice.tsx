import { useTranslations } from 'next-intl'
import { SegmentLinks } from '../ui/segmented'

export type SubjectChoiceProps = {
  path: string
  useCases: readonly { id: string; title: string }[]
  current: string | null
}

/** Whom an assessment is about: everything, or one use case; each choice is an address. */
export function SubjectChoice({ path, useCases, current }: SubjectChoiceProps) {
  const t = useTranslations('risks.assessment')
  return (
    <div className="no-print mb-4">
      <SegmentLinks
        label={t('choose')}
        scrolls
        segments={[
          { href: path, label: t('whole'), current: current === null },
          ...useCases.map(({ id, title }) => ({
            href: `${path}?useCase=${id}`,
            label: title,
            current: current === id,
          })),
        ]}
      />
    </div>
  )
}
