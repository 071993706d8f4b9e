import { Plate, PlateBody, PlateHeader } from '../ui/plate'

type DecisionTextProps = { id: string; title: string; text: string | null; empty: string; notes: string[] }

/** A part of the decision in words, and what belongs to it. */
export function DecisionText({ id, title, text, empty, notes }: DecisionTextProps) {
  return (
    <Plate aria-labelledby={id}>
      <PlateHeader id={id} title={title} />
      <PlateBody className="grid grid-cols-1 gap-2">
        {text === null ? (
          <p className="t-sm text-ink-2">{empty}</p>
        ) : (
          <p className="t-sm max-w-[75ch] whitespace-pre-line wrap-anywhere">{text}</p>
        )}
        {notes.map((note) => (
          <p key={note} className="t-meta wrap-anywhere">
            {note}
          </p>
        ))}
      </PlateBody>
    </Plate>
  )
}
