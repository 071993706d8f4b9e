'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { timeLabel } from '@/lib/calendar/words'
import { portalNow } from '@/lib/client/clock'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { TextAreaField, TextField } from '../ui/field'
import { SaveState } from '../ui/save-state'
import { StoredChoiceField, StoredDayField } from '../write/stored-field.client'
import { useWriter } from '../write/use-write'
import { CurrencyField } from './currency-field.client'
import { HourRateField } from './hour-rate-field'
import { LinkFields, type Links } from './link-fields'
import { RateField } from './rate-field'
import { StageFields } from './stage-fields'
import { WorkweekField } from './workweek-field'
import { ZoneList } from './zone-list.client'

const providers = ['azure', 'aws', 'gcp', 'on-premises', 'other'] as const
const builds = ['unknown', 'not-started', 'started'] as const

export type Facts = {
  name: string
  slug: string
  provider: string
  currency: string
  timezone: string
  companyStage: string | null
  stage: string | null
  workweek: number[]
  holidays: string[]
  builderTeamId: string | null
  platformBuild: string
  platformBuildStartedAt: string | null
  firstPlatformUserAt: string | null
  discountBp: number | null
  hourRate: string | null
  revision: number
} & Links
type Change = Partial<Omit<Facts, 'slug' | 'revision'>>

export type OrganizationFactsProps = {
  facts: Facts
  teams: { id: string; name: string }[]
  disabled?: boolean
}

type State = { kind: 'idle' | 'saving' | 'saved' | 'offline' | 'failed'; text?: string }

/** Facts that save themselves: on leaving a field, or at once for a choice. One save at a time, each with the newest revision. */
export function OrganizationFacts({ facts, teams, disabled = false }: OrganizationFactsProps) {
  const t = useTranslations('settings')
  const router = useRouter()
  const write = useWriter()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [build, setBuild] = useState(facts.platformBuild)
  const [week, setWeek] = useState(facts.workweek)
  const stored = useRef(facts)
  const [theirs, setTheirs] = useState<Partial<Facts>>({})
  const queue = useRef<Promise<void>>(Promise.resolve())
  const unsaved = useRef<Change>({})

  function save(change: Change) {
    unsaved.current = { ...unsaved.current, ...change }
    queue.current = queue.current.then(flush)
  }

  async function flush() {
    const change = unsaved.current
    if (Object.keys(change).length === 0) return
    unsaved.current = {}
    setState({ kind: 'saving', text: t('organization.saving') })
    const body = { revision: stored.current.revision, ...change }
    const answer = await write<Facts>('PATCH', `/organizations/${facts.slug}`, body)
    if (answer.ok) {
      stored.current = answer.data
      const time = timeLabel(new Date(portalNow()).toISOString(), { timezone: answer.data.timezone })
      setState({ kind: 'saved', text: t('organization.saved', { time }) })
      setErrors((all) => Object.fromEntries(Object.entries(all).filter(([field]) => !(field in change))))
      router.refresh()
      return
    }
    if (answer.outcome !== 'refused') {
      unsaved.current = { ...change, ...unsaved.current }
      setState({ kind: 'offline', text: answer.sentence })
      return
    }
    const { errors: named, current } = answer.problem
    setErrors((all) => ({
      ...all,
      ...Object.fromEntries(named.map(({ pointer, message }) => [pointer.split('/')[1] ?? '', message])),
    }))
    if (current !== undefined && !takeOver(current as Facts).some((field) => field in change)) {
      // Others changed other facts: what was meant here still is.
      unsaved.current = { ...change, ...unsaved.current }
      return flush()
    }
    setState({
      kind: 'failed',
      text:
        current === undefined
          ? named.length > 0
            ? t('organization.unsaved')
            : answer.sentence
          : t('changedMeanwhile'),
    })
  }

  /** Shows what others stored meanwhile; answers the names of those facts. */
  function takeOver(current: Facts): (keyof Facts)[] {
    const before = stored.current
    const others = (Object.keys(current) as (keyof Facts)[]).filter(
      (field) =>
        field in before && field !== 'revision' && JSON.stringify(current[field]) !== JSON.stringify(before[field]),
    )
    stored.current = current
    setTheirs((all) => ({ ...all, ...Object.fromEntries(others.map((field) => [field, current[field]])) }))
    if (others.includes('platformBuild')) setBuild(current.platformBuild)
    if (others.includes('workweek')) setWeek(current.workweek)
    router.refresh()
    return others
  }

  // A field that somebody else changed is drawn anew, with their value; the others keep what stands in them.
  const shown = { ...facts, ...theirs }
  const drawn = (field: keyof Facts) => `${field} ${JSON.stringify(theirs[field] ?? null)}`

  const text = (field: 'name' | 'timezone' | 'stage' | keyof Links, required = true) => ({
    id: `fact-${field}`,
    label: t(`organization.${field}`),
    defaultValue: shown[field] ?? '',
    disabled,
    error: errors[field],
    onBlur: (event: { currentTarget: HTMLInputElement }) => {
      const value = event.currentTarget.value.trim()
      if (value === (shown[field] ?? '')) {
        setErrors(({ [field]: _, ...others }) => others)
        return
      }
      save({ [field]: value === '' && !required ? null : value })
    },
  })
  const date = (field: 'platformBuildStartedAt' | 'firstPlatformUserAt', label: string, hint?: string) => (
    <StoredDayField
      key={drawn(field)}
      id={`fact-${field}`}
      label={label}
      hint={hint}
      error={errors[field]}
      disabled={disabled}
      stored={shown[field] ?? ''}
      asks={label}
      onStore={(value) => save({ [field]: value })}
    />
  )
  const choice = (field: 'provider' | 'builderTeamId' | 'companyStage') => ({
    id: `fact-${field}`,
    stored: shown[field] ?? '',
    disabled,
    error: errors[field],
    onStore: (value: string) => save({ [field]: value || null }),
  })

  return (
    <div className="grid gap-5">
      <p aria-live="polite" className="-mt-11 -mb-8 flex min-h-7 items-center justify-end">
        {state.kind === 'idle' ? null : (
          <SaveState
            state={state.kind}
            action={
              state.kind === 'offline' ? (
                <Button size="sm" onClick={() => save({})}>
                  {t('organization.retry')}
                </Button>
              ) : undefined
            }
          >
            {state.text}
          </SaveState>
        )}
      </p>
      <TextField key={drawn('name')} {...text('name')} required maxLength={200} />
      <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
        <StoredChoiceField
          key={drawn('provider')}
          {...choice('provider')}
          label={t('organization.provider')}
          hint={t('organization.providerHint')}
          options={providers.map((value) => ({ value, label: t(`provider.${value}`) }))}
        />
        <CurrencyField
          key={drawn('currency')}
          value={shown.currency}
          disabled={disabled}
          error={errors.currency}
          onChange={(currency) => save({ currency })}
        />
      </div>
      <TextField
        key={drawn('timezone')}
        {...text('timezone')}
        required
        list="zones"
        hint={t('organization.timezoneHint')}
      />
      <ZoneList id="zones" />
      <StageFields
        choice={{ ...choice('companyStage'), drawn: drawn('companyStage') }}
        own={{ ...text('stage', false), drawn: drawn('stage') }}
      />
      <RateField
        key={drawn('discountBp')}
        id="fact-discountBp"
        stored={shown.discountBp}
        disabled={disabled}
        error={errors.discountBp}
        onStore={(discountBp) => save({ discountBp })}
        onSame={() => setErrors(({ discountBp: _, ...others }) => others)}
      />
      <HourRateField
        key={drawn('hourRate')}
        id="fact-hourRate"
        stored={shown.hourRate}
        disabled={disabled}
        error={errors.hourRate}
        onStore={(hourRate) => save({ hourRate })}
        onSame={() => setErrors(({ hourRate: _, ...others }) => others)}
      />
      <WorkweekField
        stored={week}
        disabled={disabled}
        error={errors.workweek}
        onStore={(workweek) => {
          setWeek(workweek)
          save({ workweek })
        }}
      />
      <TextAreaField
        key={drawn('holidays')}
        id="fact-holidays"
        label={t('organization.holidays')}
        hint={t('organization.holidaysHint')}
        defaultValue={shown.holidays.join('\n')}
        disabled={disabled}
        error={errors.holidays ? t('organization.badDay') : undefined}
        onBlur={(event) => {
          const days = event.currentTarget.value.split(/[\s,;]+/).filter(Boolean)
          if (days.join() !== shown.holidays.join()) save({ holidays: days })
        }}
      />
      <div>
        <h2 className="t-card">{t('organization.platform')}</h2>
        <p className="t-sm text-ink-2">{t('organization.platformHint')}</p>
      </div>
      <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
        <StoredChoiceField
          id="fact-build"
          label={t('organization.platformBuild')}
          stored={build}
          disabled={disabled}
          error={errors.platformBuild}
          onStore={(value) => {
            setBuild(value)
            save({ platformBuild: value })
          }}
          options={builds.map((value) => ({ value, label: t(`build.${value}`) }))}
        />
        <StoredChoiceField
          key={drawn('builderTeamId')}
          {...choice('builderTeamId')}
          label={t('organization.builderTeam')}
          emptyLabel={t('organization.noTeam')}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {date('platformBuildStartedAt', t('organization.buildStarted'))}
        {date('firstPlatformUserAt', t('organization.firstUser'), t('organization.firstUserHint'))}
      </div>
      <LinkFields field={(name) => ({ ...text(name, false), drawn: drawn(name) })} />
    </div>
  )
}
