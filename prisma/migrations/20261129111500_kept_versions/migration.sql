-- Versions are kept as what changed (decision 025). The table gets another name and the old one becomes a view of whole
-- texts, so that a build that still runs reads what it always read. Until the functions follow, every text is whole and the
-- view passes rows on as they come.
ALTER TABLE "RecordVersion" RENAME TO "KeptVersion";
ALTER SEQUENCE "RecordVersion_id_seq" RENAME TO "KeptVersion_id_seq";
ALTER TABLE "KeptVersion" RENAME CONSTRAINT "RecordVersion_pkey" TO "KeptVersion_pkey";
ALTER TABLE "KeptVersion" RENAME CONSTRAINT "RecordVersion_organizationId_fkey" TO "KeptVersion_organizationId_fkey";
ALTER INDEX "RecordVersion_organizationId_table_recordId_id_idx" RENAME TO "KeptVersion_organizationId_table_recordId_id_idx";
ALTER TABLE "KeptVersion" ADD COLUMN "base" BIGINT;

CREATE VIEW "RecordVersion" WITH (security_invoker = true) AS
  SELECT "organizationId", "id", "mutation", "table", "recordId", "revision", "at", "by", "data", "hash" FROM "KeptVersion";
GRANT SELECT, INSERT ON "RecordVersion" TO sextant_app;

-- A mutation has the same name nowhere else: its index needs no organization.
DROP INDEX "RecordVersion_organizationId_mutation_idx";
CREATE INDEX "KeptVersion_mutation_idx" ON "KeptVersion"("mutation");
DROP INDEX "AuditEntry_organizationId_mutation_idx";
CREATE INDEX "AuditEntry_mutation_idx" ON "AuditEntry"("mutation");
