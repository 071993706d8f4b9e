-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "quarterReport" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "ReportFile" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "report" TEXT NOT NULL,
    "subject" TEXT,
    "basis" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "sha256" TEXT,
    "personId" TEXT,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportFile_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "ReportFile_organizationId_madeAt_idx" ON "ReportFile"("organizationId", "madeAt");

-- CreateIndex
CREATE INDEX "ReportFile_organizationId_fingerprint_idx" ON "ReportFile"("organizationId", "fingerprint");

-- AddForeignKey
ALTER TABLE "ReportFile" ADD CONSTRAINT "ReportFile_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportFile" ADD CONSTRAINT "ReportFile_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What Prisma has no words for, as the records say it.
GRANT SELECT, INSERT ON "ReportFile" TO sextant_app;
SELECT protect('"ReportFile"');
ALTER TABLE "ReportFile" ALTER CONSTRAINT "ReportFile_organizationId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "ReportFile" ALTER CONSTRAINT "ReportFile_organizationId_personId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
SELECT define_record_json('"Organization"');

-- What was made stays as it was made, also for the owner of the tables.
ALTER TABLE "ReportFile" ADD CONSTRAINT "ReportFile_report_values" CHECK ("report" IN ('executive', 'technical', 'operational', 'quarterly',
  'design', 'business-case', 'decision', 'risk-assessment', 'questionnaire', 'plan'));
ALTER TABLE "ReportFile" ADD CONSTRAINT "ReportFile_format_values" CHECK ("format" IN ('screen', 'pdf', 'xlsx', 'pptx', 'docx', 'md', 'csv'));
ALTER TABLE "ReportFile" ADD CONSTRAINT "ReportFile_fingerprint_form" CHECK ("fingerprint" ~ '^[0-9a-f]{64}$');
ALTER TABLE "ReportFile" ADD CONSTRAINT "ReportFile_sha256_form" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ReportFile" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "ReportFile" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- By itself the portal makes a report of a day once, however many instances look.
CREATE UNIQUE INDEX "ReportFile_by_itself" ON "ReportFile" ("organizationId", "report", "day") WHERE "madeBy" = 'system';
