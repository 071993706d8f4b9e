import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { addDays } from '@/lib/calendar/days'
import { itemById, seatById } from '@/lib/content'
import { gateName } from '../layout/gate-words'
import { useSentences } from '../layout/sentences'
import type { PromiseLimits } from './condition-fields'
import { exitText } from './exit-notes'
import type { GatePart } from './gate-page'
import { wayOut } from './obstacles'
import { Submission } from './submission.client'

const CONDITION_DAYS = 90

/** Who a condition may name, and until when it may be due. */
export const promiseLimits = (people: PromiseLimits['people'], today: string): PromiseLimits => ({
  people,
  latestDue: addDays(today, CONDITION_DAYS),
})

type Props = GatePart & { label: string; primary: boolean; refresh?: boolean }

/** The submission dialog filled from the dry run: what stops it, which notes it asks for, what may be carried. */
export function SubmitButton({ data, label, primary, refresh = false }: Props) {
  const place = usePageContext()
  const t = useTranslations('gates')
  const sentence = useSentences()
  const { result, viewer } = data
  const check = (refresh ? result.resubmission : null) ?? result.dryRun
  const stopping = check.blockers.filter(({ stops }) => stops === 'submission')
  const rounds = `/organizations/${place.slug}/gates/${result.gateId}/rounds`
  const proposed = refresh ? result.conditions.find(({ carries, state }) => carries && state === 'proposed') : undefined
  const alone = viewer.soleSignerOf.map((seat) => ({
    key: `alone:${seat}`,
    kind: 'seat' as const,
    id: seat,
    text: t('submit.alone', { seat: seatById(seat).name }),
    href: `${place.base}/settings/seats`,
    go: t('dryRun.go.seat'),
  }))
  return (
    <Submission
      path={refresh ? `${rounds}/${result.round?.number}/refresh` : rounds}
      gate={gateName(result.gateId)}
      refresh={refresh}
      label={label}
      seats={result.chip.seats.map(({ seat }) => seatById(seat).name).join(', ')}
      blockers={[
        ...stopping.map((blocker) => {
          const { href, word } = wayOut(place.base, blocker, false)
          return {
            key: `${blocker.kind}:${blocker.id}`,
            kind: blocker.kind,
            id: blocker.id,
            text: sentence(blocker.sentence),
            href,
            go: t(`dryRun.go.${word}`),
          }
        }),
        ...alone,
      ]}
      exits={result.exitItems
        .filter(({ missing }) => missing)
        .map(({ itemId, note, openParts }) => ({
          id: itemId,
          text: exitText(itemId, openParts, (key, values) => t(`exitNotes.${key}`, values)),
          note: note ?? '',
        }))}
      carriable={check.carriable.map((id) => ({ id, text: itemById(id)?.text ?? id }))}
      carried={
        proposed && check.carriable.includes(proposed.carries ?? '')
          ? {
              text: proposed.text,
              owner: proposed.owner ?? '',
              dueAt: proposed.dueAt,
              evidenceNeeded: proposed.evidenceNeeded,
              carries: proposed.carries ?? '',
            }
          : undefined
      }
      limits={promiseLimits(data.owners, place.zone.today)}
      primary={primary}
    />
  )
}
