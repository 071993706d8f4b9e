import { useTranslations } from 'next-intl'
import type { Note } from '@/lib/features/stakeholders/queries'
import { CalendarDay } from '../registers/calendar-day'
import { Plate, PlateHeader } from '../ui/plate'
import { AlignmentForm } from './alignment-form.client'

export type AlignmentPlateProps = {
  note: Note | null
  /** The day of the present version. */
  writtenOn: string | null
  mayWrite: boolean
}

/** What everybody acknowledges: goal, scope, next step, with its version. */
export function AlignmentPlate({ note, writtenOn, mayWrite }: AlignmentPlateProps) {
  const t = useTranslations('registers.stakeholders.note')
  const form = mayWrite ? (
    <AlignmentForm
      seen={note?.version ?? 0}
      present={note ? { goal: note.goal, scope: note.scope, nextStep: note.nextStep } : null}
    />
  ) : undefined
  return (
    <Plate className="mb-4" aria-labelledby="alignment">
      <PlateHeader id="alignment" title={t('title')} more={form} />
      {note ? (
        <div className="px-4 pt-1 pb-4">
          <p className="t-meta mb-2">
            {t.rich('version', {
              version: note.version,
              date: () => (writtenOn ? <CalendarDay value={writtenOn} /> : null),
            })}
          </p>
          <dl className="grid grid-cols-3 gap-6 narrow:grid-cols-1 narrow:gap-3">
            {(['goal', 'scope', 'nextStep'] as const).map((part) => (
              <div key={part} className="min-w-0">
                <dt className="t-meta">{t(part)}</dt>
                <dd className="t-sm wrap-anywhere whitespace-pre-line">{note[part]}</dd>
              </div>
            ))}
          </dl>
        </div>
      ) : (
        <p className="t-sm max-w-[70ch] px-4 pt-1 pb-4 text-ink-2">{t('none')}</p>
      )}
    </Plate>
  )
}
