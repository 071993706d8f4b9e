import { useTranslations } from 'next-intl'
import type { EndpointView } from '@/lib/features/reliability/queries'
import { AddObjectives } from './add-objectives.client'
import { PasteDays } from './paste-days.client'
import { missingObjectives } from './suggested-targets'
import { YesterdayMet } from './yesterday-met.client'

export type EndpointActionsProps = {
  state: EndpointView
  yesterday: string
  kinds: Record<string, string>
}

/** What an endpoint needs next: its missing objectives, yesterday's results, or a paste of many. */
export function EndpointActions({ state, yesterday, kinds }: EndpointActionsProps) {
  const t = useTranslations('reliability.objectives')
  const missing = missingObjectives(state, kinds, (kind, percent) => t(`suggest.${kind}`, { percent }))
  const present = state.objectives.flatMap(({ kind, id }) =>
    id === null ? [] : [{ id, kind, word: kinds[kind] ?? kind }],
  )
  const last = state.strip.at(-1)
  const unsaid = present.filter(({ kind }) => last?.open.includes(kind))
  return (
    <>
      {missing.length > 0 ? <AddObjectives endpoint={{ id: state.id, name: state.name }} missing={missing} /> : null}
      {unsaid.length > 0 ? (
        <YesterdayMet name={state.name} yesterday={yesterday} objectiveIds={unsaid.map(({ id }) => id)} />
      ) : null}
      {present.length > 0 ? <PasteDays name={state.name} objectives={present} /> : null}
    </>
  )
}
