import type { Instrumentation } from 'next'

const MINUTE = 60_000
const SECOND = 1_000

/** Begins again this long after the one before has ended: a slow one is not overtaken. */
function repeat(run: () => Promise<unknown>, pause: number): void {
  const next = () => void run().then(() => setTimeout(next, pause).unref())
  setTimeout(next, pause).unref()
}

/**
 * Once per server process: the server around Next learns the routes, what watches writes is registered, what the portal notices by
 * itself is found soon after the write that caused it and when a day begins, and events become notices.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build') {
    const { publishRoutes } = await import('@/lib/server/route-table')
    const { routes } = await import('@/app/api/v1/routes')
    publishRoutes(routes)
    const { onWrite } = await import('@/lib/server/after-write')
    const { markForSettling, settleDueOrganizations, settleWritten, watchedSections } = await import(
      '@/lib/features/gates/settlement/mutations'
    )
    const { keepNewestValidation } = await import('@/lib/features/templates/mutations')
    // These touch little beside what was written, so they stay in its transaction; what looks at the whole
    // organization leaves a mark.
    onWrite('template-validations', ['templateValidations'], keepNewestValidation)
    const { announceSpend } = await import('@/lib/features/portfolio/spend/mutations')
    onWrite('portfolio', ['experiments'], announceSpend)
    const { announceBudgets, announceDueEverywhere } = await import('@/lib/features/notices/due/mutations')
    onWrite('budgets', ['budgets', 'costEntries'], announceBudgets)
    onWrite('gates', watchedSections, markForSettling)
    const { controlSections, markForControls, settleControls, settleDueControls } = await import(
      '@/lib/features/compliance/settlement/mutations'
    )
    onWrite('controls', controlSections, markForControls)
    repeat(() => settleWritten([settleControls]), SECOND)
    const { rememberDueQuarters } = await import('@/lib/features/metrics/snapshots/mutations')
    const { makeDueReports } = await import('@/lib/features/reports/quarter/mutations')
    const { sweepAttempts } = await import('@/lib/server/attempts')
    const daily = () =>
      settleDueOrganizations()
        .then(settleDueControls)
        .then(rememberDueQuarters)
        .then(makeDueReports)
        .then(announceDueEverywhere)
        .then(sweepAttempts)
    setTimeout(daily, MINUTE).unref()
    setInterval(daily, 60 * MINUTE).unref()
    const { deliverNotices } = await import('@/lib/features/notices/delivery/mutations')
    repeat(deliverNotices, 5 * SECOND)
  }
}

/** Every error that Next catches while it renders; it says nothing itself (quiet, in the launcher). */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { pageFailed } = await import('@/lib/server/page-errors')
  pageFailed(error, { headers: request.headers, method: request.method, route: context.routePath })
}
