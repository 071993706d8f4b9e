import { redirect } from 'next/navigation'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

/** The phases start where the organization is. */
export default async function PhasesPage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await pageActor((await params).slug)
  const { base } = pageContext()
  const { phase } = await getEvaluation(actor)
  redirect(`${base}/phases/${phase.current}`)
}
