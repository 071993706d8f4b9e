'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { SelectField, TextField } from '../ui/field'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'

type Props = {
  path: string
  kinds: readonly { kind: string; name: string; reader: string }[]
  snapshots: readonly { basis: string; words: string }[]
}

/** Which report, and what it reads: a frozen snapshot, a day, or nothing for today. */
export function ChooseReport({ path, kinds, snapshots }: Props) {
  const { today } = usePageContext().zone
  const t = useTranslations('reports.choose')
  const router = useRouter()
  const [kind, setKind] = useState(kinds[0]?.kind ?? '')
  const [basis, setBasis] = useState('')
  const [asOf, setAsOf] = useState('')
  const query = basis ? `?basis=${basis}` : asOf && asOf !== today ? `?asOf=${asOf}` : ''
  return (
    <Plate aria-labelledby="choose-report">
      <PlateHeader id="choose-report" title={t('title')} />
      <PlateBody>
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            router.push(`${path}/${kind}${query}`)
          }}
        >
          <fieldset className="grid gap-2">
            <legend className="t-sm mb-1.5 font-medium">{t('report')}</legend>
            {kinds.map((one) => (
              <label
                key={one.kind}
                className="grid cursor-pointer grid-cols-[1rem_minmax(0,1fr)] items-start gap-x-2.5 rounded-md border border-line px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft"
              >
                <input
                  type="radio"
                  name="report"
                  value={one.kind}
                  checked={kind === one.kind}
                  onChange={() => setKind(one.kind)}
                  className="mt-1 accent-(--accent)"
                />
                <span>
                  <span className="font-medium">{one.name}</span>
                  <span className="t-meta block">{one.reader}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
            <SelectField
              id="report-basis"
              label={t('snapshot')}
              value={basis}
              onChange={(event) => setBasis(event.target.value)}
              emptyLabel={t('noSnapshot')}
              options={snapshots.map(({ basis: value, words }) => ({ value, label: words }))}
            />
            {basis === '' ? (
              <TextField
                id="report-day"
                type="date"
                label={t('asOf')}
                hint={t('asOfHint')}
                max={today}
                value={asOf}
                onChange={(event) => setAsOf(event.target.value)}
              />
            ) : null}
          </div>
          <div>
            <Button type="submit" variant="primary">
              {t('open')}
            </Button>
          </div>
        </form>
      </PlateBody>
    </Plate>
  )
}
