import { TakeInjection } from '@/components/models/take-injection.client'
import { dayLabel } from '@/lib/calendar/words'
import type { ModelCard } from '@/lib/features/models/queries'
import { findRegisterRow } from '@/lib/features/registers/queries'
import type { Actor } from '@/lib/server/actor'

type Props = { actor: Actor; at: string; useCase: NonNullable<ModelCard['useCase']> }

/** Offers the day of a passed prompt-injection test to the use case of the model; a person takes it over. */
export async function InjectionOffer({ actor, at, useCase }: Props) {
  const found = await findRegisterRow(actor, 'use-cases', useCase.id)
  if (!found?.editable) return null
  return (
    <TakeInjection
      useCaseId={useCase.id}
      revision={found.record.revision}
      at={at}
      day={dayLabel(at, actor)}
      name={useCase.title}
    />
  )
}
