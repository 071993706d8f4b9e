-- AlterTable
ALTER TABLE "Component" ADD COLUMN     "exitDays" INTEGER,
ADD COLUMN     "exitPlanUrl" TEXT,
ADD COLUMN     "exitTestedAt" DATE,
ADD COLUMN     "portability" INTEGER,
ADD COLUMN     "provider" TEXT,
ADD COLUMN     "region" TEXT;

-- AlterTable
ALTER TABLE "CostEntry" ADD COLUMN     "region" TEXT;

-- AlterTable
ALTER TABLE "Finding" ADD COLUMN     "dataSourceId" TEXT;

-- AlterTable
ALTER TABLE "GpuQuota" ADD COLUMN     "provider" TEXT;

-- AlterTable
ALTER TABLE "Model" ADD COLUMN     "dataSourceIds" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "RiskEntry" ADD COLUMN     "category" TEXT,
ADD COLUMN     "dataSourceId" TEXT,
ADD COLUMN     "provider" TEXT,
ADD COLUMN     "residualImpact" INTEGER,
ADD COLUMN     "residualLikelihood" INTEGER,
ADD COLUMN     "reviewAt" DATE,
ADD COLUMN     "treatment" TEXT,
ADD COLUMN     "useCaseId" TEXT;

-- AlterTable
ALTER TABLE "UseCase" ADD COLUMN     "dataSourceIds" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "DataSource" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "owner" TEXT,
    "dataClass" TEXT,
    "personal" TEXT NOT NULL DEFAULT 'unknown',
    "regions" JSONB NOT NULL DEFAULT '[]',
    "allowedRegions" JSONB NOT NULL DEFAULT '[]',
    "legalBasis" TEXT,
    "fromIds" JSONB NOT NULL DEFAULT '[]',
    "lineageUrl" TEXT,
    "qualityCheck" TEXT,
    "lastCheckedAt" DATE,
    "retentionDays" INTEGER,
    "protection" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "DataSource_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "DataSource_organizationId_owner_idx" ON "DataSource"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "Finding_organizationId_dataSourceId_idx" ON "Finding"("organizationId", "dataSourceId");

-- CreateIndex
CREATE INDEX "RiskEntry_organizationId_useCaseId_idx" ON "RiskEntry"("organizationId", "useCaseId");

-- CreateIndex
CREATE INDEX "RiskEntry_organizationId_dataSourceId_idx" ON "RiskEntry"("organizationId", "dataSourceId");

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_organizationId_dataSourceId_fkey" FOREIGN KEY ("organizationId", "dataSourceId") REFERENCES "DataSource"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RiskEntry" ADD CONSTRAINT "RiskEntry_organizationId_useCaseId_fkey" FOREIGN KEY ("organizationId", "useCaseId") REFERENCES "UseCase"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RiskEntry" ADD CONSTRAINT "RiskEntry_organizationId_dataSourceId_fkey" FOREIGN KEY ("organizationId", "dataSourceId") REFERENCES "DataSource"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "DataSource" ADD CONSTRAINT "DataSource_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "DataSource" ADD CONSTRAINT "DataSource_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What Prisma has no words for, as the records say it.
ALTER TABLE "DataSource" ADD CONSTRAINT "DataSource_dataClass_values" CHECK ("dataClass" IN ('public', 'internal', 'confidential', 'restricted'));
ALTER TABLE "DataSource" ADD CONSTRAINT "DataSource_personal_values" CHECK ("personal" IN ('yes', 'no', 'unknown'));
ALTER TABLE "DataSource" ADD CONSTRAINT "DataSource_regions_list" CHECK (jsonb_typeof("regions") = 'array');
ALTER TABLE "DataSource" ADD CONSTRAINT "DataSource_allowedRegions_list" CHECK (jsonb_typeof("allowedRegions") = 'array');
ALTER TABLE "DataSource" ADD CONSTRAINT "DataSource_fromIds_list" CHECK (jsonb_typeof("fromIds") = 'array');
ALTER TABLE "DataSource" ADD CONSTRAINT "DataSource_retentionDays_range" CHECK ("retentionDays" >= 0 AND "retentionDays" <= 36500);
ALTER TABLE "DataSource" ADD CONSTRAINT "DataSource_protection_list" CHECK (jsonb_typeof("protection") = 'array');
GRANT SELECT, INSERT, UPDATE ON "DataSource" TO sextant_app;
SELECT protect('"DataSource"');
SELECT keep_history('"DataSource"');
ALTER TABLE "Component" ADD CONSTRAINT "Component_provider_values" CHECK ("provider" IN ('azure', 'aws', 'gcp', 'on-premises', 'other'));
ALTER TABLE "Component" ADD CONSTRAINT "Component_portability_range" CHECK ("portability" >= 1 AND "portability" <= 3);
ALTER TABLE "Component" ADD CONSTRAINT "Component_exitDays_range" CHECK ("exitDays" >= 0 AND "exitDays" <= 3650);
SELECT define_record_json('"Component"');
SELECT define_record_json('"CostEntry"');
SELECT define_record_json('"Finding"');
ALTER TABLE "GpuQuota" ADD CONSTRAINT "GpuQuota_provider_values" CHECK ("provider" IN ('azure', 'aws', 'gcp', 'on-premises', 'other'));
SELECT define_record_json('"GpuQuota"');
ALTER TABLE "Model" ADD CONSTRAINT "Model_dataSourceIds_list" CHECK (jsonb_typeof("dataSourceIds") = 'array');
SELECT define_record_json('"Model"');
ALTER TABLE "RiskEntry" ADD CONSTRAINT "RiskEntry_category_values" CHECK ("category" IN ('vendor', 'data', 'model', 'people', 'cost', 'compliance', 'delivery'));
ALTER TABLE "RiskEntry" ADD CONSTRAINT "RiskEntry_treatment_values" CHECK ("treatment" IN ('reduce', 'avoid', 'transfer', 'accept'));
ALTER TABLE "RiskEntry" ADD CONSTRAINT "RiskEntry_residualLikelihood_range" CHECK ("residualLikelihood" >= 1 AND "residualLikelihood" <= 5);
ALTER TABLE "RiskEntry" ADD CONSTRAINT "RiskEntry_residualImpact_range" CHECK ("residualImpact" >= 1 AND "residualImpact" <= 5);
ALTER TABLE "RiskEntry" ADD CONSTRAINT "RiskEntry_provider_values" CHECK ("provider" IN ('azure', 'aws', 'gcp', 'on-premises', 'other'));
SELECT define_record_json('"RiskEntry"');
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_dataSourceIds_list" CHECK (jsonb_typeof("dataSourceIds") = 'array');
SELECT define_record_json('"UseCase"');
ALTER TABLE "Finding" ALTER CONSTRAINT "Finding_organizationId_dataSourceId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "RiskEntry" ALTER CONSTRAINT "RiskEntry_organizationId_useCaseId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "RiskEntry" ALTER CONSTRAINT "RiskEntry_organizationId_dataSourceId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "DataSource" ALTER CONSTRAINT "DataSource_organizationId_owner_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "DataSource" ALTER CONSTRAINT "DataSource_organizationId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
