const MINUTE = 60_000
const SECOND = 1_000

/** Once per server process: the server around Next learns the routes, what watches writes is registered, gates settle by themselves when a day begins, and events become notices soon after they happened. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build') {
    const { publishRoutes } = await import('@/lib/server/route-table')
    const { routes } = await import('@/app/api/v1/routes')
    publishRoutes(routes)
    const { onWrite } = await import('@/lib/server/after-write')
    const { settleAfterWrite, settleDueOrganizations, watchedSections } = await import(
      '@/lib/features/gates/settlement-mutations'
    )
    const { keepNewestValidation } = await import('@/lib/features/platform-parts/validation-mutations')
    // Before the gates, which read what templates state.
    onWrite('template-validations', ['templateValidations'], keepNewestValidation)
    onWrite('gates', watchedSections, settleAfterWrite)
    const { announceSpend } = await import('@/lib/features/portfolio/spend-mutations')
    onWrite('portfolio', ['experiments'], announceSpend)
    const { rememberDueQuarters } = await import('@/lib/features/metrics/snapshot-mutations')
    const { announceDueEverywhere } = await import('@/lib/features/notices/due-mutations')
    const daily = () => settleDueOrganizations().then(rememberDueQuarters).then(announceDueEverywhere)
    setTimeout(daily, MINUTE).unref()
    setInterval(daily, 60 * MINUTE).unref()
    const { deliverNotices } = await import('@/lib/features/notices/delivery-mutations')
    // Each begins after the one before has ended: a slow one is not overtaken.
    const deliver = () => void deliverNotices().then(() => setTimeout(deliver, 5 * SECOND).unref())
    setTimeout(deliver, 5 * SECOND).unref()
  }
}
