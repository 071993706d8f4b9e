import { useTranslations } from 'next-intl'
import { type Level, LevelSwatch } from '../ui/level-swatch'
import { Link } from '../ui/link'
import { OutsideLink } from '../ui/outside-link'
import { Plate, PlateHeader } from '../ui/plate'

export type AnswerLine = {
  id: string
  text: string
  level: Level | 'na' | null
  word: string
  note: string | null
  evidence: { label: string; url: string | null }[]
  href?: string
}

/** Answers for reading, one line per question with its note and evidence. */
export function AnswerTable({ title, lines }: { title: string; lines: AnswerLine[] }) {
  const t = useTranslations('scorecard.result')
  return (
    <Plate clip>
      <PlateHeader title={title} />
      <ul className="mt-2" aria-label={t('answers')}>
        {lines.map((line) => (
          <li key={line.id} className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-3 border-t border-line px-4 py-2.5">
            <LevelSwatch level={line.level} className="mt-0.5" />
            <div className="min-w-0 text-sm">
              <p>
                {line.text}{' '}
                {line.href === undefined ? (
                  <span className="id">{line.id}</span>
                ) : (
                  <Link href={line.href} className="id">
                    {line.id}
                  </Link>
                )}
              </p>
              <p className="text-ink-2">{line.word}</p>
              {line.note === null ? null : <p className="mt-1 wrap-anywhere text-ink-2">{line.note}</p>}
              {line.evidence.length === 0 ? null : (
                <p className="mt-1 flex flex-wrap gap-x-3">
                  {line.evidence.map((link, index) =>
                    link.url === null ? (
                      <span key={index}>{link.label}</span>
                    ) : (
                      <OutsideLink key={index} href={link.url} label={link.label} />
                    ),
                  )}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Plate>
  )
}
