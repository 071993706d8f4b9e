import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { SelectField, TextAreaField, TextField } from '../ui/field'

export type Carried = { carries: string; text: string; owner: string; dueAt: string; evidenceNeeded: string }
export const emptyCarried: Carried = { carries: '', text: '', owner: '', dueAt: '', evidenceNeeded: '' }
export const isComplete = ({ text, owner, dueAt, evidenceNeeded }: Carried) =>
  [text, owner, dueAt, evidenceNeeded].every((value) => value.trim() !== '')

type Props = {
  value: Carried
  onChange: (value: Carried) => void
  lines: { id: string; text: string }[]
  people: { value: string; label: string }[]
  today: string
  latestDue: string
}

/** One unmet line may go on with a promise: what, who, by when and what closes it. Every seat has to accept it. */
export function CarriedCondition({ value, onChange, lines, people, today, latestDue }: Props) {
  const t = useTranslations('gates.submit')
  const id = useId()
  const set = (fields: Partial<Carried>) => onChange({ ...value, ...fields })
  return (
    <div className="grid gap-3 border-t border-line pt-3">
      <SelectField
        id={`${id}-carries`}
        label={t('carry')}
        hint={t('carryHint')}
        emptyLabel={t('carryNone')}
        options={lines.map((line) => ({ value: line.id, label: `${line.id} · ${line.text}` }))}
        value={value.carries}
        onChange={(event) => set({ carries: event.target.value })}
      />
      {value.carries === '' ? null : (
        <>
          <TextAreaField
            id={`${id}-text`}
            label={t('carryText')}
            rows={2}
            maxLength={4000}
            value={value.text}
            onChange={(event) => set({ text: event.target.value })}
          />
          <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
            <SelectField
              id={`${id}-owner`}
              label={t('carryOwner')}
              emptyLabel={t('carryOwnerEmpty')}
              options={people}
              value={value.owner}
              onChange={(event) => set({ owner: event.target.value })}
            />
            <TextField
              id={`${id}-due`}
              type="date"
              label={t('carryDue')}
              hint={t('carryDueHint')}
              min={today}
              max={latestDue}
              value={value.dueAt}
              onChange={(event) => set({ dueAt: event.target.value })}
            />
          </div>
          <TextField
            id={`${id}-evidence`}
            label={t('carryEvidence')}
            hint={t('carryEvidenceHint')}
            maxLength={4000}
            value={value.evidenceNeeded}
            onChange={(event) => set({ evidenceNeeded: event.target.value })}
          />
        </>
      )}
    </div>
  )
}
