'use client'

import { Avatar } from '../ui/avatar'
import { Check, Compass, Plus } from '../ui/icons'
import { Link } from '../ui/link'
import { Tag } from '../ui/tag'

export type OrganizationChoice = { name: string; href: string; current?: boolean; demo?: boolean }

export type OrganizationRowsProps = {
  choices: OrganizationChoice[]
  newHref?: string
  /** Where the samples are added, for who may. */
  samplesHref?: string
  words: { demo: string; add: string; samples: string }
  /** Why others are not among them. */
  note?: string
}

/** The rows of the switcher, shared by the side bar's panel and the phone's More panel: sent once, as plain values. */
export function OrganizationRows({ choices, newHref, samplesHref, note, words }: OrganizationRowsProps) {
  return (
    <>
      {choices.map((choice) => (
        <Link
          key={choice.href}
          href={choice.href}
          className="hang-row"
          aria-current={choice.current ? 'true' : undefined}
        >
          <Avatar name={choice.name} square small />
          {/* The mark follows the name, on a line of its own where the panel is narrow: beside it a name broke inside a word. */}
          <span className="min-w-0 flex-1 wrap-anywhere">
            {choice.name} {choice.demo ? <Tag>{words.demo}</Tag> : null}
          </span>
          {choice.current ? <Check className="size-3.5" /> : null}
        </Link>
      ))}
      {newHref === undefined ? null : (
        <Link href={newHref} className="hang-row text-ink-2">
          <Plus /> {words.add}
        </Link>
      )}
      {samplesHref === undefined ? null : (
        <Link href={samplesHref} className="hang-row text-ink-2">
          <Compass /> {words.samples}
        </Link>
      )}
      {note === undefined ? null : <p className="t-meta max-w-72 px-2.5 pt-2 pb-1.5">{note}</p>}
    </>
  )
}
