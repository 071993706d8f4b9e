import { Prisma } from '@prisma/client'
import { afterWrite } from '@/lib/server/after-write'
import type { Transaction } from '@/lib/server/db'

/**
 * Rule MONEY: nothing is converted. When the currency changes, open amounts are archived and asked for again: budgets,
 * cost entries, monthly costs, lines of business cases and savings as whole rows; estimates, the caps and costs of experiments
 * that are not finished, prices of allocations and the price of an hour as fields. Until they are entered again, what reads them is unknown. History keeps every amount with its currency.
 */
export async function archiveAmounts(tx: Transaction): Promise<void> {
  for (const table of ['Budget', 'CostEntry', 'UseCaseCost', 'CaseLine', 'Saving']) {
    await tx.$executeRaw`
      UPDATE ${Prisma.raw(`"${table}"`)} SET "archivedAt" = clock_timestamp(), "updatedAt" = clock_timestamp(),
        "updatedBy" = nullif(current_setting('sextant.person', true), ''), "revision" = "revision" + 1
      WHERE "organizationId" = current_organization() AND "archivedAt" IS NULL`
  }
  await tx.$executeRaw`
    UPDATE "UseCase" SET "compute" = NULL, "storage" = NULL, "networking" = NULL, "monthlyCost" = NULL,
      "estimateChangedAt" = clock_timestamp(), "updatedAt" = clock_timestamp(),
      "updatedBy" = nullif(current_setting('sextant.person', true), ''), "revision" = "revision" + 1
    WHERE "organizationId" = current_organization() AND "archivedAt" IS NULL AND "status" NOT IN ('retired', 'rejected')
      AND coalesce("compute", "storage", "networking", "monthlyCost") IS NOT NULL`
  await tx.$executeRaw`
    UPDATE "Experiment" SET "cap" = NULL, "actualCost" = NULL, "updatedAt" = clock_timestamp(),
      "updatedBy" = nullif(current_setting('sextant.person', true), ''), "revision" = "revision" + 1
    WHERE "organizationId" = current_organization() AND "archivedAt" IS NULL
      AND "state" IN ('draft', 'running', 'capped') AND coalesce("cap", "actualCost") IS NOT NULL`
  await tx.$executeRaw`
    UPDATE "GpuQuota" SET "unitPrice" = NULL, "updatedAt" = clock_timestamp(),
      "updatedBy" = nullif(current_setting('sextant.person', true), ''), "revision" = "revision" + 1
    WHERE "organizationId" = current_organization() AND "archivedAt" IS NULL AND "unitPrice" IS NOT NULL`
  await afterWrite(tx, 'useCases')
}
