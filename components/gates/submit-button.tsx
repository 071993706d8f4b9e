import { useTranslations } from 'next-intl'
import { itemById, seatById } from '@/lib/content'
import { addDays } from '@/lib/scoring/days'
import { gateName } from '../layout/gate-words'
import { useSentences } from '../layout/sentences'
import { wayOut } from './dry-run'
import type { GatePart } from './gate-page'
import { Submission } from './submission.client'

const CONDITION_DAYS = 90

type Props = GatePart & { label: string; primary: boolean; refresh?: boolean }

/** The submission dialog filled from the dry run: what stops it, which notes it asks for, what may be carried. */
export function SubmitButton({ data, place, label, primary, refresh = false }: Props) {
  const t = useTranslations('gates')
  const sentence = useSentences()
  const { result, owners } = data
  const stopping = result.dryRun.blockers.filter(({ stops }) => stops === 'submission')
  const rounds = `/organizations/${place.slug}/gates/${result.gateId}/rounds`
  const { today } = place.zone
  return (
    <Submission
      path={refresh ? `${rounds}/${result.round?.number}/refresh` : rounds}
      gate={gateName(result.gateId)}
      refresh={refresh}
      label={label}
      seats={result.chip.seats.map(({ seat }) => seatById(seat).name).join(', ')}
      blockers={stopping.map((blocker) => {
        const { href, word } = wayOut(place.base, blocker, false)
        return {
          key: `${blocker.kind}:${blocker.id}`,
          kind: blocker.kind,
          id: blocker.id,
          text: sentence(blocker.sentence),
          href,
          go: t(`dryRun.go.${word}`),
        }
      })}
      exits={result.exitItems
        .filter(({ missing }) => missing)
        .map(({ itemId, note }) => ({ id: itemId, text: itemById(itemId)?.text ?? itemId, note: note ?? '' }))}
      carriable={result.carriable.map((id) => ({ id, text: itemById(id)?.text ?? id }))}
      people={owners}
      today={today}
      latestDue={addDays(today, CONDITION_DAYS)}
      primary={primary}
    />
  )
}
