-- AlterTable
ALTER TABLE "ComplianceAudit" ADD COLUMN     "frameworks" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Finding" ADD COLUMN     "controlId" TEXT;

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "endsAt" DATE;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "endsAt" DATE;

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "frameworks" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "Control" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "contentId" TEXT,
    "title" TEXT NOT NULL,
    "text" TEXT,
    "references" JSONB NOT NULL DEFAULT '[]',
    "applies" TEXT NOT NULL DEFAULT 'yes',
    "appliesReason" TEXT,
    "inheritedFrom" TEXT,
    "reportUrl" TEXT,
    "validUntil" DATE,
    "owner" TEXT,
    "intervalDays" INTEGER,
    "severity" TEXT,
    "dueAt" DATE,

    CONSTRAINT "Control_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ControlTest" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "controlId" TEXT NOT NULL,
    "at" DATE NOT NULL,
    "outcome" TEXT NOT NULL,
    "by" TEXT,
    "note" TEXT,
    "evidence" TEXT,

    CONSTRAINT "ControlTest_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "Control_organizationId_owner_idx" ON "Control"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "ControlTest_organizationId_controlId_idx" ON "ControlTest"("organizationId", "controlId");

-- CreateIndex
CREATE INDEX "ControlTest_organizationId_by_idx" ON "ControlTest"("organizationId", "by");

-- CreateIndex
CREATE INDEX "Finding_organizationId_controlId_idx" ON "Finding"("organizationId", "controlId");

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_organizationId_controlId_fkey" FOREIGN KEY ("organizationId", "controlId") REFERENCES "Control"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Control" ADD CONSTRAINT "Control_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Control" ADD CONSTRAINT "Control_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ControlTest" ADD CONSTRAINT "ControlTest_organizationId_controlId_fkey" FOREIGN KEY ("organizationId", "controlId") REFERENCES "Control"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ControlTest" ADD CONSTRAINT "ControlTest_organizationId_by_fkey" FOREIGN KEY ("organizationId", "by") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ControlTest" ADD CONSTRAINT "ControlTest_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What Prisma has no words for, as the records say it.
ALTER TABLE "Control" ADD CONSTRAINT "Control_references_list" CHECK (jsonb_typeof("references") = 'array');
ALTER TABLE "Control" ADD CONSTRAINT "Control_applies_values" CHECK ("applies" IN ('yes', 'no', 'inherited'));
ALTER TABLE "Control" ADD CONSTRAINT "Control_intervalDays_range" CHECK ("intervalDays" >= 1 AND "intervalDays" <= 3650);
ALTER TABLE "Control" ADD CONSTRAINT "Control_severity_values" CHECK ("severity" IN ('low', 'medium', 'high', 'critical'));
GRANT SELECT, INSERT, UPDATE ON "Control" TO sextant_app;
SELECT protect('"Control"');
SELECT keep_history('"Control"');
ALTER TABLE "ControlTest" ADD CONSTRAINT "ControlTest_outcome_values" CHECK ("outcome" IN ('passed', 'failed', 'partly'));
GRANT SELECT, INSERT, UPDATE ON "ControlTest" TO sextant_app;
SELECT protect('"ControlTest"');
SELECT keep_history('"ControlTest"');
ALTER TABLE "ComplianceAudit" ADD CONSTRAINT "ComplianceAudit_frameworks_list" CHECK (jsonb_typeof("frameworks") = 'array');
SELECT define_record_json('"ComplianceAudit"');
SELECT define_record_json('"Finding"');
ALTER TABLE "Finding" ALTER CONSTRAINT "Finding_organizationId_controlId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "Control" ALTER CONSTRAINT "Control_organizationId_owner_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "Control" ALTER CONSTRAINT "Control_organizationId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "ControlTest" ALTER CONSTRAINT "ControlTest_organizationId_controlId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "ControlTest" ALTER CONSTRAINT "ControlTest_organizationId_by_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "ControlTest" ALTER CONSTRAINT "ControlTest_organizationId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_frameworks_list" CHECK (jsonb_typeof("frameworks") = 'array');
SELECT define_record_json('"Organization"');

-- A control of the catalogue is there once.
CREATE UNIQUE INDEX "Control_contentId_one" ON "Control" ("organizationId", "contentId") WHERE "archivedAt" IS NULL AND "contentId" IS NOT NULL;

-- An auditor reads until a day and writes nothing; only an auditor's membership has such a day, and it always has one.
ALTER TABLE "Membership" DROP CONSTRAINT "Membership_role_values";
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_role_values" CHECK ("role" IN ('admin', 'editor', 'contributor', 'viewer', 'auditor'));
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_endsAt_auditor" CHECK (("role" = 'auditor') = ("endsAt" IS NOT NULL));
ALTER TABLE "Invitation" DROP CONSTRAINT "Invitation_role_values";
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_role_values" CHECK ("role" IN ('admin', 'editor', 'contributor', 'viewer', 'auditor'));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_endsAt_auditor" CHECK (("role" = 'auditor') = ("endsAt" IS NOT NULL));
