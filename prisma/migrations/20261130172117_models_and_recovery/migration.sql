-- AlterTable
ALTER TABLE "Endpoint" ADD COLUMN     "backupAt" TIMESTAMPTZ(3),
ADD COLUMN     "bottleneck" TEXT,
ADD COLUMN     "expectedAt" DATE,
ADD COLUMN     "expectedPeak" DOUBLE PRECISION,
ADD COLUMN     "gpusPerReplica" INTEGER,
ADD COLUMN     "growthBpPerMonth" INTEGER,
ADD COLUMN     "loadSeconds" DOUBLE PRECISION,
ADD COLUMN     "maxReplicas" INTEGER,
ADD COLUMN     "peakPerSecond" DOUBLE PRECISION,
ADD COLUMN     "perReplica" DOUBLE PRECISION,
ADD COLUMN     "provider" TEXT,
ADD COLUMN     "region" TEXT,
ADD COLUMN     "replicas" INTEGER,
ADD COLUMN     "rpoMinutes" INTEGER,
ADD COLUMN     "rtoMinutes" INTEGER,
ADD COLUMN     "scaleMetric" TEXT,
ADD COLUMN     "strategy" TEXT,
ADD COLUMN     "tierNote" TEXT,
ADD COLUMN     "zones" INTEGER;

-- AlterTable
ALTER TABLE "Finding" ADD COLUMN     "modelTestId" TEXT,
ADD COLUMN     "runbookTestId" TEXT;

-- AlterTable
ALTER TABLE "Model" ADD COLUMN     "approvedUntil" DATE,
ADD COLUMN     "autoRollback" BOOLEAN,
ADD COLUMN     "canaryPct" DECIMAL(5,2),
ADD COLUMN     "intendedUse" TEXT,
ADD COLUMN     "isLanguage" BOOLEAN,
ADD COLUMN     "parentId" TEXT,
ADD COLUMN     "release" TEXT,
ADD COLUMN     "riskClass" TEXT,
ADD COLUMN     "safeguards" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "trainedBy" TEXT;

-- AlterTable
ALTER TABLE "RunbookTest" ADD COLUMN     "endpointId" TEXT,
ADD COLUMN     "measuredRpo" INTEGER,
ADD COLUMN     "measuredRto" INTEGER;

-- AlterTable
ALTER TABLE "SloObjective" ADD COLUMN     "unit" TEXT,
ADD COLUMN     "value" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "ModelTest" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "modelId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATE NOT NULL,
    "outcome" TEXT,
    "measure" TEXT,
    "value" DOUBLE PRECISION,
    "comparator" TEXT,
    "limit" DOUBLE PRECISION,
    "automated" BOOLEAN,
    "ref" TEXT,

    CONSTRAINT "ModelTest_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "ModelTest_organizationId_modelId_idx" ON "ModelTest"("organizationId", "modelId");

-- CreateIndex
CREATE INDEX "Finding_organizationId_modelTestId_idx" ON "Finding"("organizationId", "modelTestId");

-- CreateIndex
CREATE INDEX "Finding_organizationId_runbookTestId_idx" ON "Finding"("organizationId", "runbookTestId");

-- CreateIndex
CREATE INDEX "Model_organizationId_parentId_idx" ON "Model"("organizationId", "parentId");

-- CreateIndex
CREATE INDEX "RunbookTest_organizationId_endpointId_idx" ON "RunbookTest"("organizationId", "endpointId");

-- AddForeignKey
ALTER TABLE "Model" ADD CONSTRAINT "Model_organizationId_parentId_fkey" FOREIGN KEY ("organizationId", "parentId") REFERENCES "Model"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RunbookTest" ADD CONSTRAINT "RunbookTest_organizationId_endpointId_fkey" FOREIGN KEY ("organizationId", "endpointId") REFERENCES "Endpoint"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_organizationId_modelTestId_fkey" FOREIGN KEY ("organizationId", "modelTestId") REFERENCES "ModelTest"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_organizationId_runbookTestId_fkey" FOREIGN KEY ("organizationId", "runbookTestId") REFERENCES "RunbookTest"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ModelTest" ADD CONSTRAINT "ModelTest_organizationId_modelId_fkey" FOREIGN KEY ("organizationId", "modelId") REFERENCES "Model"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ModelTest" ADD CONSTRAINT "ModelTest_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What Prisma has no words for, as the records say it.
ALTER TABLE "ModelTest" ADD CONSTRAINT "ModelTest_kind_values" CHECK ("kind" IN ('performance', 'robustness', 'bias', 'toxicity', 'hallucination', 'api', 'end-to-end', 'load', 'prompt-injection'));
ALTER TABLE "ModelTest" ADD CONSTRAINT "ModelTest_outcome_values" CHECK ("outcome" IN ('passed', 'failed'));
ALTER TABLE "ModelTest" ADD CONSTRAINT "ModelTest_value_range" CHECK ("value" >= -1000000000 AND "value" <= 1000000000);
ALTER TABLE "ModelTest" ADD CONSTRAINT "ModelTest_comparator_values" CHECK ("comparator" IN ('at-least', 'more-than', 'at-most', 'less-than'));
ALTER TABLE "ModelTest" ADD CONSTRAINT "ModelTest_limit_range" CHECK ("limit" >= -1000000000 AND "limit" <= 1000000000);
GRANT SELECT, INSERT, UPDATE ON "ModelTest" TO sextant_app;
SELECT protect('"ModelTest"');
SELECT keep_history('"ModelTest"');
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_provider_values" CHECK ("provider" IN ('azure', 'aws', 'gcp', 'on-premises', 'other'));
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_zones_range" CHECK ("zones" >= 1 AND "zones" <= 100);
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_strategy_values" CHECK ("strategy" IN ('active-active', 'active-passive', 'restore', 'none'));
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_rtoMinutes_range" CHECK ("rtoMinutes" >= 0 AND "rtoMinutes" <= 525600);
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_rpoMinutes_range" CHECK ("rpoMinutes" >= 0 AND "rpoMinutes" <= 525600);
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_peakPerSecond_range" CHECK ("peakPerSecond" >= 0.01 AND "peakPerSecond" <= 100000000);
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_perReplica_range" CHECK ("perReplica" >= 0.01 AND "perReplica" <= 100000000);
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_replicas_range" CHECK ("replicas" >= 0 AND "replicas" <= 100000);
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_maxReplicas_range" CHECK ("maxReplicas" >= 0 AND "maxReplicas" <= 100000);
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_gpusPerReplica_range" CHECK ("gpusPerReplica" >= 0 AND "gpusPerReplica" <= 100000);
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_growthBpPerMonth_range" CHECK ("growthBpPerMonth" >= -9999 AND "growthBpPerMonth" <= 10000);
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_expectedPeak_range" CHECK ("expectedPeak" >= 0.01 AND "expectedPeak" <= 100000000);
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_bottleneck_values" CHECK ("bottleneck" IN ('gpu', 'gpu-memory', 'cpu', 'network', 'storage', 'token-limit', 'cache', 'database'));
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_loadSeconds_range" CHECK ("loadSeconds" >= 0 AND "loadSeconds" <= 86400);
SELECT define_record_json('"Endpoint"');
SELECT define_record_json('"Finding"');
ALTER TABLE "Model" ADD CONSTRAINT "Model_riskClass_values" CHECK ("riskClass" IN ('low', 'medium', 'high', 'critical'));
ALTER TABLE "Model" ADD CONSTRAINT "Model_trainedBy_values" CHECK ("trainedBy" IN ('hand', 'pipeline', 'vendor'));
ALTER TABLE "Model" ADD CONSTRAINT "Model_release_values" CHECK ("release" IN ('direct', 'rolling', 'canary', 'blue-green'));
ALTER TABLE "Model" ADD CONSTRAINT "Model_canaryPct_range" CHECK ("canaryPct" >= 0 AND "canaryPct" <= 100);
ALTER TABLE "Model" ADD CONSTRAINT "Model_safeguards_list" CHECK (jsonb_typeof("safeguards") = 'array');
SELECT define_record_json('"Model"');
ALTER TABLE "RunbookTest" ADD CONSTRAINT "RunbookTest_measuredRto_range" CHECK ("measuredRto" >= 0 AND "measuredRto" <= 525600);
ALTER TABLE "RunbookTest" ADD CONSTRAINT "RunbookTest_measuredRpo_range" CHECK ("measuredRpo" >= 0 AND "measuredRpo" <= 525600);
SELECT define_record_json('"RunbookTest"');
ALTER TABLE "SloObjective" ADD CONSTRAINT "SloObjective_value_range" CHECK ("value" >= 0 AND "value" <= 1000000000);
ALTER TABLE "SloObjective" ADD CONSTRAINT "SloObjective_unit_values" CHECK ("unit" IN ('percent', 'ms', 'seconds', 'per-second', 'minutes'));
SELECT define_record_json('"SloObjective"');
ALTER TABLE "Model" ALTER CONSTRAINT "Model_organizationId_parentId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "RunbookTest" ALTER CONSTRAINT "RunbookTest_organizationId_endpointId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "Finding" ALTER CONSTRAINT "Finding_organizationId_modelTestId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "Finding" ALTER CONSTRAINT "Finding_organizationId_runbookTestId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "ModelTest" ALTER CONSTRAINT "ModelTest_organizationId_modelId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "ModelTest" ALTER CONSTRAINT "ModelTest_organizationId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
-- A runbook for recovery is none of the five the gate asks for.
ALTER TABLE "Runbook" DROP CONSTRAINT "Runbook_kind_values";
ALTER TABLE "Runbook" ADD CONSTRAINT "Runbook_kind_values" CHECK ("kind" IN ('traffic-spike', 'model-rotation', 'gpu-failure', 'rate-limiting', 'cost-overrun', 'recovery', 'other'));
-- The tier is one of three now: a word that is one of them becomes it, any other is kept as a note and nothing is guessed. The
-- same fact in other columns is no change, so no version of it is kept. Twin: `endpoint` in lib/document.
ALTER TABLE "Endpoint" DISABLE TRIGGER history;
UPDATE "Endpoint" SET "tierNote" = CASE WHEN lower("tier") IN ('critical', 'standard', 'experiment') THEN NULL ELSE "tier" END,
  "tier" = CASE WHEN lower("tier") IN ('critical', 'standard', 'experiment') THEN lower("tier") END
  WHERE "tier" IS NOT NULL AND "tier" NOT IN ('critical', 'standard', 'experiment');
ALTER TABLE "Endpoint" ENABLE TRIGGER history;
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_tier_values" CHECK ("tier" IN ('critical', 'standard', 'experiment'));
