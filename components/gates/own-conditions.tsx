import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Plus, Trash2 } from '../ui/icons'
import { ConditionFields, emptyPromise, type Promised, type PromiseLimits } from './condition-fields'

const MOST = 5

export type OwnCondition = Promised & { key: number }

type Props = PromiseLimits & { value: OwnCondition[]; onChange: (value: OwnCondition[]) => void }

/** Conditions a signer attaches to the own approval. They carry no check; overdue, they open a rollback review. */
export function OwnConditions({ value, onChange, ...limits }: Props) {
  const t = useTranslations('gates.approve')
  const next = value.reduce((most, { key }) => Math.max(most, key), 0) + 1
  return (
    <div className="grid gap-3">
      {value.map((one, index) => (
        <fieldset key={one.key} className="grid gap-3 rounded-md border border-line-2 p-3">
          <legend className="t-sm px-1 font-medium">{t('condition', { number: index + 1 })}</legend>
          <ConditionFields
            {...limits}
            value={one}
            onChange={(fields) => onChange(value.map((each) => (each === one ? { ...each, ...fields } : each)))}
          />
          <Button
            variant="quiet"
            className="justify-self-start"
            onClick={() => onChange(value.filter((each) => each !== one))}
          >
            <Trash2 /> {t('conditionRemove')}
          </Button>
        </fieldset>
      ))}
      {value.length < MOST ? (
        <div>
          <Button onClick={() => onChange([...value, { ...emptyPromise, key: next }])}>
            <Plus /> {t(value.length === 0 ? 'conditionAdd' : 'conditionMore')}
          </Button>
          {value.length === 0 ? <p className="t-meta mt-1.5">{t('conditionHint')}</p> : null}
        </div>
      ) : null}
    </div>
  )
}
