import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { usePageContext } from '#page-context'
import { SelectField, TextAreaField, TextField } from '../ui/field'

export type Promised = { text: string; owner: string; dueAt: string; evidenceNeeded: string }
export const emptyPromise: Promised = { text: '', owner: '', dueAt: '', evidenceNeeded: '' }
export const isPromised = ({ text, owner, dueAt, evidenceNeeded }: Promised) =>
  [text, owner, dueAt, evidenceNeeded].every((value) => value.trim() !== '')

/** Who can be named and between which days a condition may be due. */
export type PromiseLimits = { people: { value: string; label: string }[]; latestDue: string }

type Props = PromiseLimits & { value: Promised; onChange: (fields: Partial<Promised>) => void }

/** What is promised, who closes it, by when, and the evidence that closes it. */
export function ConditionFields({ value, onChange, people, latestDue }: Props) {
  const { today } = usePageContext().zone
  const t = useTranslations('gates.submit')
  const id = useId()
  return (
    <>
      <TextAreaField
        id={`${id}-text`}
        label={t('carryText')}
        rows={2}
        maxLength={4000}
        value={value.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        <SelectField
          id={`${id}-owner`}
          label={t('carryOwner')}
          emptyLabel={t('carryOwnerEmpty')}
          options={people}
          value={value.owner}
          onChange={(event) => onChange({ owner: event.target.value })}
        />
        <TextField
          id={`${id}-due`}
          type="date"
          label={t('carryDue')}
          hint={t('carryDueHint')}
          min={today}
          max={latestDue}
          value={value.dueAt}
          onChange={(event) => onChange({ dueAt: event.target.value })}
        />
      </div>
      <TextField
        id={`${id}-evidence`}
        label={t('carryEvidence')}
        hint={t('carryEvidenceHint')}
        maxLength={4000}
        value={value.evidenceNeeded}
        onChange={(event) => onChange({ evidenceNeeded: event.target.value })}
      />
    </>
  )
}
