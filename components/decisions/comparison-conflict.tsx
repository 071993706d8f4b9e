import { useTranslations } from 'next-intl'
import { ConflictDialog } from '../ui/conflict-dialog.client'
import { type Draft, scoreAt } from './draft'

export type ComparisonConflictProps = {
  mine: Draft
  theirs: Draft
  /** Names of the content's criteria by their id. */
  names: Readonly<Record<string, string>>
  onMine: () => void
  onTheirs: () => void
  onClose: () => void
}

/** What two people made of one comparison, where it differs: neither is lost without a choice. */
export function ComparisonConflict({ mine, theirs, names, onMine, onTheirs, onClose }: ComparisonConflictProps) {
  const t = useTranslations('comparison')
  const conflict = useTranslations('registers.conflict')
  const said = { mine: told(mine), theirs: told(theirs) }
  const differs = [...said.mine.keys(), ...said.theirs.keys()].filter(
    (line, index, all) => all.indexOf(line) === index && said.mine.get(line) !== said.theirs.get(line),
  )
  return (
    <ConflictDialog
      open
      onClose={onClose}
      title={conflict('title', { name: conflict('somebody') })}
      closeLabel={t('close')}
      mine={{
        heading: conflict('mine'),
        content: list(said.mine),
        label: conflict('keepMine'),
        choose: onMine,
      }}
      theirs={{
        heading: conflict('other'),
        content: list(said.theirs),
        label: conflict('takeTheirs'),
        choose: onTheirs,
      }}
    />
  )

  function list(lines: ReadonlyMap<string, string>) {
    return (
      <dl className="grid gap-1.5">
        {differs.map((line) => (
          <div key={line}>
            <dt className="t-meta">{line}</dt>
            <dd>{lines.get(line) ?? t('missing')}</dd>
          </div>
        ))}
      </dl>
    )
  }

  /** A comparison in lines that two people can compare: what is chosen, every option, weight and score. */
  function told(draft: Draft): Map<string, string> {
    const criterionName = ({ criterionId, name }: Draft['criteria'][number]) => name ?? names[criterionId ?? ''] ?? ''
    const chosen = draft.options.find(({ id }) => id === draft.chosenOption)
    return new Map([
      ...(chosen ? [[t('chosen'), chosen.name] as const] : []),
      ...draft.options.map((option) => [t('optionNamed', { option: option.name }), optionText(option)] as const),
      ...draft.criteria.map(
        (criterion) =>
          [t('weightOf', { name: criterionName(criterion) }), t('points', { weight: criterion.weight })] as const,
      ),
      ...draft.options.flatMap((option) =>
        draft.criteria.flatMap((criterion) => {
          const { score } = scoreAt(draft, option.id, criterion.id) ?? {}
          const line = t('scoreOf', { option: option.name, criterion: criterionName(criterion) })
          return score ? [[line, String(score)] as const] : []
        }),
      ),
    ])
  }

  function optionText({ cons, knockedOutBy, pros }: Draft['options'][number]): string {
    return [pros, cons, knockedOutBy && `${t('out')}: ${knockedOutBy}`].filter(Boolean).join(' · ') || t('listed')
  }
}
