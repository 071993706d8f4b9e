import type { Row } from '@/lib/document/schema'
import type { Transaction } from '@/lib/server/db'
import { writeRecord } from '@/lib/server/records'

type Stated = Pick<Row<'templates'>, 'id' | 'revision' | 'validation' | 'validatedAt'>

/**
 * After validations were written: each template they belong to states its newest live one, by day and then by time of
 * recording. A later word that no recorded validation ever gave (an imported one) stays.
 */
export async function keepNewestValidation(tx: Transaction): Promise<void> {
  const outdated = await tx.$queryRaw<Stated[]>`
    WITH told AS MATERIALIZED (
      SELECT v."mutation", v."recordId", v."data"::json AS test
      FROM "RecordVersion" v WHERE v."organizationId" = current_organization() AND v."table" = 'TemplateValidation'),
    said AS (
      SELECT DISTINCT "mutation" = current_setting('sextant.mutation') AS now, "recordId",
        test ->> 'templateId' AS template, test ->> 'at' AS at, test ->> 'outcome' AS outcome FROM told),
    newest AS (
      SELECT DISTINCT ON (r."templateId") r."templateId", r."outcome", r."at" FROM "TemplateValidation" r
      WHERE r."organizationId" = current_organization() AND r."archivedAt" IS NULL
      ORDER BY r."templateId", r."at" DESC, r."createdAt" DESC NULLS LAST, r."id" DESC)
    SELECT t."id", t."revision", coalesce(n."outcome", 'none') AS validation, n."at"::text AS "validatedAt"
    FROM "Template" t LEFT JOIN newest n ON n."templateId" = t."id"
    WHERE t."organizationId" = current_organization()
      AND t."id" IN (SELECT s.template FROM said s WHERE s."recordId" IN (SELECT w."recordId" FROM said w WHERE w.now))
      AND (t."validation" <> coalesce(n."outcome", 'none') OR t."validatedAt" IS DISTINCT FROM n."at")
      AND (t."validatedAt" IS NULL OR n."at" >= t."validatedAt" OR EXISTS (
        SELECT 1 FROM said s WHERE s.template = t."id" AND s.at = t."validatedAt"::text AND s.outcome = t."validation"))`
  for (const { revision, ...fields } of outdated) await writeRecord(tx, 'templates', fields, revision)
}
