import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { SelectField, TextAreaField, TextField } from '../ui/field'
import { FormDialog } from '../write/form-dialog.client'
import {
  type Criterion,
  type Draft,
  freshId,
  type Option,
  scoreAt,
  weightIn,
  withCriterion,
  withOption,
  withoutCriterion,
  withoutOption,
  withScore,
} from './draft'

/** What is changed: an option or a criterion (null adds one), or where a score comes from. */
export type Part =
  | { kind: 'option'; option: Option | null }
  | { kind: 'criterion'; criterion: Criterion | null }
  | { kind: 'score'; option: string; criterion: string }

type Choice = { id: string; name: string }

export type PartDialogProps = {
  part: Part
  draft: Draft
  nameOf: (id: string) => string
  links: { radarEntries: Choice[]; components: Choice[]; models: Choice[] }
  onDraft: (draft: Draft) => void
  onClose: () => void
}

/** The form of one part of the comparison. It changes what is tried out; the comparison is stored as a whole. */
export function PartDialog(props: PartDialogProps) {
  const { part } = props
  if (part.kind === 'option') return <OptionDialog {...props} option={part.option} />
  if (part.kind === 'criterion') return <CriterionDialog {...props} criterion={part.criterion} />
  return <ScoreDialog {...props} option={part.option} criterion={part.criterion} />
}

const orNull = (value: FormDataEntryValue | null): string | null => String(value ?? '').trim() || null

function OptionDialog({ draft, links, onClose, onDraft, option }: PartDialogProps & { option: Option | null }) {
  const t = useTranslations('comparison.option')
  const prefix = useId()
  const [name, setName] = useState(option?.name ?? '')
  const [chosen, setChosen] = useState(option !== null && draft.chosenOption === option.id)
  function save(fields: FormData) {
    const id = option?.id ?? freshId('option', draft.options)
    const next = withOption(draft, {
      id,
      name: name.trim(),
      pros: orNull(fields.get('pros')),
      cons: orNull(fields.get('cons')),
      provider: orNull(fields.get('provider')),
      knockedOutBy: orNull(fields.get('knockedOutBy')),
      radarEntryId: orNull(fields.get('radarEntryId')),
      componentId: orNull(fields.get('componentId')),
      modelId: orNull(fields.get('modelId')),
    })
    const choice = chosen ? id : next.chosenOption === id ? null : next.chosenOption
    onDraft({
      ...next,
      chosenOption: choice,
      oneOptionReason: orNull(fields.get('oneOptionReason')) ?? next.oneOptionReason,
    })
  }
  const link = (field: 'radarEntryId' | 'componentId' | 'modelId', rows: Choice[]) =>
    rows.length === 0 ? null : (
      <SelectField
        id={`${prefix}${field}`}
        name={field}
        label={t(field)}
        defaultValue={option?.[field] ?? ''}
        emptyLabel={t('noLink')}
        options={rows.map((row) => ({ value: row.id, label: row.name }))}
      />
    )
  const alone = draft.options.length - (option ? 1 : 0) === 0
  return (
    <FormDialog
      shape="sheet"
      title={t(option ? 'change' : 'add')}
      submitLabel={t('done')}
      disabled={name.trim() === ''}
      onClose={onClose}
      onSubmit={save}
      aside={
        option ? (
          <Button variant="quiet" className="mr-auto" onClick={() => onDraft(withoutOption(draft, option.id))}>
            {t('remove')}
          </Button>
        ) : null
      }
    >
      <TextField
        id={`${prefix}name`}
        label={t('name')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <CheckboxField label={t('choose')} checked={chosen} onChange={() => setChosen(!chosen)} />
      <TextAreaField
        id={`${prefix}pros`}
        name="pros"
        label={t('pros')}
        maxLength={4000}
        defaultValue={option?.pros ?? ''}
      />
      <TextAreaField
        id={`${prefix}cons`}
        name="cons"
        label={t('cons')}
        maxLength={4000}
        defaultValue={option?.cons ?? ''}
      />
      <TextField
        id={`${prefix}out`}
        name="knockedOutBy"
        label={t('knockedOutBy')}
        hint={t('knockedOutHint')}
        maxLength={200}
        defaultValue={option?.knockedOutBy ?? ''}
      />
      <TextField
        id={`${prefix}provider`}
        name="provider"
        label={t('provider')}
        maxLength={200}
        defaultValue={option?.provider ?? ''}
      />
      {link('radarEntryId', links.radarEntries)}
      {link('componentId', links.components)}
      {link('modelId', links.models)}
      {alone ? (
        <TextAreaField
          id={`${prefix}one`}
          name="oneOptionReason"
          label={t('oneOptionReason')}
          hint={t('oneOptionHint')}
          maxLength={4000}
          defaultValue={draft.oneOptionReason ?? ''}
        />
      ) : null}
    </FormDialog>
  )
}

type CriterionDialogProps = PartDialogProps & { criterion: Criterion | null }

function CriterionDialog({ draft, nameOf, onClose, onDraft, criterion }: CriterionDialogProps) {
  const t = useTranslations('comparison.criterionForm')
  const prefix = useId()
  const [name, setName] = useState(criterion ? nameOf(criterion.id) : '')
  const [weight, setWeight] = useState(String(criterion?.weight ?? 0))
  const read = weightIn(weight)
  const fixed = criterion !== null && criterion.criterionId !== null
  function save() {
    if (read === null) return
    const id = criterion?.id ?? freshId('criterion', draft.criteria)
    onDraft(
      withCriterion(draft, {
        id,
        criterionId: criterion?.criterionId ?? null,
        name: fixed ? null : name.trim(),
        weight: read,
      }),
    )
  }
  return (
    <FormDialog
      title={t(criterion ? 'change' : 'add')}
      submitLabel={t('done')}
      disabled={name.trim() === '' || read === null}
      onClose={onClose}
      onSubmit={save}
      aside={
        criterion ? (
          <Button variant="quiet" className="mr-auto" onClick={() => onDraft(withoutCriterion(draft, criterion.id))}>
            {t('remove')}
          </Button>
        ) : null
      }
    >
      <TextField
        id={`${prefix}name`}
        label={t('name')}
        maxLength={200}
        value={name}
        disabled={fixed}
        hint={fixed ? t('fixed') : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        id={`${prefix}weight`}
        label={t('weight')}
        hint={t('weightHint')}
        inputMode="decimal"
        autoComplete="off"
        value={weight}
        error={read === null ? t('weightWrong') : undefined}
        onChange={(event) => setWeight(event.target.value)}
      />
    </FormDialog>
  )
}

type ScoreDialogProps = PartDialogProps & { option: string; criterion: string }
const CONFIDENCES = ['verified', 'reported', 'guess'] as const

function ScoreDialog({ draft, nameOf, onClose, onDraft, option, criterion }: ScoreDialogProps) {
  const t = useTranslations('comparison.basis')
  const words = useTranslations('comparison.confidence')
  const prefix = useId()
  const score = scoreAt(draft, option, criterion)
  function save(fields: FormData) {
    const confidence = CONFIDENCES.find((one) => one === fields.get('confidence')) ?? null
    onDraft(
      withScore(draft, {
        option,
        criterion,
        score: score?.score ?? null,
        basis: orNull(fields.get('basis')),
        url: orNull(fields.get('url')),
        confidence,
      }),
    )
  }
  return (
    <FormDialog
      title={t('title', { option: nameOf(option), criterion: nameOf(criterion) })}
      submitLabel={t('done')}
      onClose={onClose}
      onSubmit={save}
    >
      <TextAreaField
        id={`${prefix}basis`}
        name="basis"
        label={t('text')}
        hint={t('textHint')}
        maxLength={4000}
        defaultValue={score?.basis ?? ''}
      />
      <TextField
        id={`${prefix}url`}
        name="url"
        type="url"
        label={t('url')}
        maxLength={2000}
        defaultValue={score?.url ?? ''}
      />
      <SelectField
        id={`${prefix}confidence`}
        name="confidence"
        label={t('confidence')}
        defaultValue={score?.confidence ?? ''}
        emptyLabel={t('noConfidence')}
        options={CONFIDENCES.map((one) => ({ value: one, label: words(one) }))}
      />
    </FormDialog>
  )
}
