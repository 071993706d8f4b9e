import { useTranslations } from 'next-intl'
import { DemoExplorer } from './demo-explorer.client'
import { SetupForm } from './setup-form.client'

export type StartChoicesProps = { needsCode: boolean; seatNames: Record<string, string>; address: string }

/** The first start: set up for real or look around, and below it what the portal knows about itself. */
export function StartChoices({ needsCode, seatNames, address }: StartChoicesProps) {
  const t = useTranslations('accounts.welcome')
  const checks = [
    [t('checkDatabase'), t('checkDatabaseOk'), null],
    [t('checkAddress'), address, t('checkAddressHint')],
    [t('checkMail'), t('checkMailNone'), null],
  ] as const
  return (
    <>
      <section aria-labelledby="create-title" className="mt-7">
        <h2 id="create-title" className="t-card">
          {t('createTitle')}
        </h2>
        <p className="t-sm text-ink-2">{t('createLead')}</p>
        <p className="t-sm mt-2">
          <a href="#explore">{t('onlyLooking')}</a>
        </p>
        <SetupForm needsCode={needsCode} />
      </section>
      <p
        id="explore"
        className="my-5 flex items-center gap-3 text-xs text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line"
      >
        {t('or')}
      </p>
      <DemoExplorer needsCode={needsCode} seatNames={seatNames} />
      <section aria-labelledby="checks-title" className="mt-8 border-t border-line pt-4">
        <h2 id="checks-title" className="t-label">
          {t('checks')}
        </h2>
        <dl className="mt-1.5 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-xs">
          {checks.map(([name, value, hint]) => (
            <div key={name} className="contents">
              <dt className="text-ink-3">{name}</dt>
              <dd className="min-w-0 wrap-anywhere text-ink-2">
                {value}
                {hint === null ? null : <span className="block text-ink-3">{hint}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}
