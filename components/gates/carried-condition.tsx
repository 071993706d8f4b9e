import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { SelectField } from '../ui/field'
import { ConditionFields, emptyPromise, isPromised, type Promised, type PromiseLimits } from './condition-fields'

export type Carried = Promised & { carries: string }
export const emptyCarried: Carried = { ...emptyPromise, carries: '' }
export const isComplete = isPromised

type Props = PromiseLimits & {
  value: Carried
  onChange: (value: Carried) => void
  lines: { id: string; text: string }[]
}

/** One unmet line may go on with a promise: what, who, by when and what closes it. Every seat has to accept it. */
export function CarriedCondition({ value, onChange, lines, ...limits }: Props) {
  const t = useTranslations('gates.submit')
  const id = useId()
  return (
    <div className="grid gap-3 border-t border-line pt-3">
      <SelectField
        id={`${id}-carries`}
        label={t('carry')}
        hint={t('carryHint')}
        emptyLabel={t('carryNone')}
        options={lines.map((line) => ({ value: line.id, label: `${line.id} · ${line.text}` }))}
        value={value.carries}
        onChange={(event) => onChange({ ...value, carries: event.target.value })}
      />
      {value.carries === '' ? null : (
        <ConditionFields {...limits} value={value} onChange={(fields) => onChange({ ...value, ...fields })} />
      )}
    </div>
  )
}
