import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { pathOf } from '@/lib/site/places'
import { FileText } from '../ui/icons'
import { Link } from '../ui/link'

type Props = {
  document: 'design' | 'business-case' | 'decision' | 'risk-assessment' | 'plan'
  of?: string
}

/** From a record to the document that is made of it. */
export function DocumentLink({ document, of }: Props) {
  const { base } = usePageContext()
  const t = useTranslations('report-documents.link')
  const query = of === undefined ? '' : `?of=${encodeURIComponent(of)}`
  return (
    <Link
      href={`${base}${pathOf('reports')}/documents/${document}${query}`}
      className="no-print t-sm inline-flex min-h-8 items-center gap-1.5 phone:min-h-11"
    >
      <FileText />
      {t(document)}
    </Link>
  )
}
