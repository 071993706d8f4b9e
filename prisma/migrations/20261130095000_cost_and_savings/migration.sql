-- AlterTable
ALTER TABLE "CostEntry" ADD COLUMN     "endpointId" TEXT,
ADD COLUMN     "provider" TEXT;

-- AlterTable
ALTER TABLE "GpuQuota" ADD COLUMN     "commitment" TEXT,
ADD COLUMN     "commitmentEndsAt" DATE,
ADD COLUMN     "unitPrice" DECIMAL(14,2);

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "hourRate" DECIMAL(14,2);

-- AlterTable
ALTER TABLE "UseCase" ADD COLUMN     "costTag" TEXT;

-- AlterTable
ALTER TABLE "UseCaseCost" ADD COLUMN     "requests" INTEGER;

-- CreateTable
CREATE TABLE "Saving" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "title" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "sprintId" TEXT,
    "targetSection" TEXT,
    "targetId" TEXT,
    "baselinePerMonth" DECIMAL(14,2) NOT NULL,
    "expectedPerMonth" DECIMAL(14,2) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "owner" TEXT,
    "dueAt" DATE,
    "doneAt" DATE,
    "realizedPerMonth" DECIMAL(14,2),
    "checkAt" DATE,
    "note" TEXT,

    CONSTRAINT "Saving_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "Saving_organizationId_sprintId_idx" ON "Saving"("organizationId", "sprintId");

-- CreateIndex
CREATE INDEX "Saving_organizationId_owner_idx" ON "Saving"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "CostEntry_organizationId_endpointId_idx" ON "CostEntry"("organizationId", "endpointId");

-- AddForeignKey
ALTER TABLE "CostEntry" ADD CONSTRAINT "CostEntry_organizationId_endpointId_fkey" FOREIGN KEY ("organizationId", "endpointId") REFERENCES "Endpoint"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Saving" ADD CONSTRAINT "Saving_organizationId_sprintId_fkey" FOREIGN KEY ("organizationId", "sprintId") REFERENCES "CadenceEvent"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Saving" ADD CONSTRAINT "Saving_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Saving" ADD CONSTRAINT "Saving_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What Prisma has no words for, as the records say it.
ALTER TABLE "Saving" ADD CONSTRAINT "Saving_category_values" CHECK ("category" IN ('idle-gpu', 'reserved', 'spot', 'smaller-model', 'ptu', 'right-size', 'autoscale-limit', 'instance-choice', 'other'));
ALTER TABLE "Saving" ADD CONSTRAINT "Saving_targetSection_values" CHECK ("targetSection" IN ('gpuQuotas', 'components', 'useCases', 'endpoints'));
ALTER TABLE "Saving" ADD CONSTRAINT "Saving_baselinePerMonth_range" CHECK ("baselinePerMonth" >= 0);
ALTER TABLE "Saving" ADD CONSTRAINT "Saving_expectedPerMonth_range" CHECK ("expectedPerMonth" >= 0);
ALTER TABLE "Saving" ADD CONSTRAINT "Saving_state_values" CHECK ("state" IN ('proposed', 'agreed', 'done', 'dropped'));
ALTER TABLE "Saving" ADD CONSTRAINT "Saving_realizedPerMonth_range" CHECK ("realizedPerMonth" >= 0);
GRANT SELECT, INSERT, UPDATE ON "Saving" TO sextant_app;
SELECT protect('"Saving"');
SELECT keep_history('"Saving"');
ALTER TABLE "CostEntry" ADD CONSTRAINT "CostEntry_provider_values" CHECK ("provider" IN ('azure', 'aws', 'gcp', 'on-premises', 'other'));
SELECT define_record_json('"CostEntry"');
ALTER TABLE "GpuQuota" ADD CONSTRAINT "GpuQuota_unitPrice_range" CHECK ("unitPrice" >= 0);
ALTER TABLE "GpuQuota" ADD CONSTRAINT "GpuQuota_commitment_values" CHECK ("commitment" IN ('none', 'reserved', 'spot'));
SELECT define_record_json('"GpuQuota"');
SELECT define_record_json('"UseCase"');
ALTER TABLE "UseCaseCost" ADD CONSTRAINT "UseCaseCost_requests_range" CHECK ("requests" >= 0 AND "requests" <= 1000000000);
SELECT define_record_json('"UseCaseCost"');
ALTER TABLE "CostEntry" ALTER CONSTRAINT "CostEntry_organizationId_endpointId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "Saving" ALTER CONSTRAINT "Saving_organizationId_sprintId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "Saving" ALTER CONSTRAINT "Saving_organizationId_owner_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "Saving" ALTER CONSTRAINT "Saving_organizationId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
CREATE UNIQUE INDEX "UseCase_costTag_one" ON "UseCase" ("organizationId", "costTag") WHERE "archivedAt" IS NULL AND "costTag" IS NOT NULL;
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_hourRate_range" CHECK ("hourRate" >= 0);
SELECT define_record_json('"Organization"');
-- The commitment says what the flag said, in more words: the same fact in another column is no change, so no version of it is kept.
ALTER TABLE "GpuQuota" DISABLE TRIGGER history;
UPDATE "GpuQuota" SET "commitment" = CASE WHEN "reserved" THEN 'reserved' ELSE 'none' END WHERE "reserved" IS NOT NULL;
ALTER TABLE "GpuQuota" ENABLE TRIGGER history;
