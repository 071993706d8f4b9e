import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { PlanWork } from '@/components/work/plan-work.client'
import { can } from '@/lib/access/permissions'
import { addDays } from '@/lib/calendar/days'
import type { CapacityView } from '@/lib/features/reliability/capacity/queries'
import { pageContext } from '@/lib/page-context/on-server'
import type { Actor } from '@/lib/server/actor'

/** Somebody looks again after so many days, unless the work item says another day (portal). */
const CHECK_AFTER = 30

/** The action of an endpoint: the one that is planned, or the button that plans one. */
export async function CapacityAction({ actor, view }: { actor: Actor; view: CapacityView }) {
  const { base } = pageContext()
  const t = await getTranslations('reliability.capacity')
  if (view.action?.open) return <Link href={`${base}/work`}>{t('planned')}</Link>
  if (!can(actor, 'register:create')) return null
  return (
    <PlanWork
      source={`endpoints/${view.endpointId}`}
      text={t('actText', { name: view.name })}
      owner={view.owner}
      dueAt={addDays(actor.today, CHECK_AFTER)}
      name={view.name}
    />
  )
}
