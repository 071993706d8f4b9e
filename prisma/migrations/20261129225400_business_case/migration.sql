-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "discountBp" INTEGER;

-- AlterTable
ALTER TABLE "UseCase" ADD COLUMN     "caseStart" TEXT,
ADD COLUMN     "discountBp" INTEGER,
ADD COLUMN     "economicBasis" TEXT,
ADD COLUMN     "effortScore" INTEGER,
ADD COLUMN     "horizonMonths" INTEGER,
ADD COLUMN     "neededAreas" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "valueScore" INTEGER;

-- AlterTable
ALTER TABLE "UseCaseCost" ADD COLUMN     "benefit" DECIMAL(14,2);

-- CreateTable
CREATE TABLE "CaseLine" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "useCaseId" TEXT,
    "kind" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "rhythm" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "growthBpPerYear" INTEGER,
    "confidence" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "areaId" TEXT,

    CONSTRAINT "CaseLine_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "CaseLine_organizationId_useCaseId_idx" ON "CaseLine"("organizationId", "useCaseId");

-- AddForeignKey
ALTER TABLE "CaseLine" ADD CONSTRAINT "CaseLine_organizationId_useCaseId_fkey" FOREIGN KEY ("organizationId", "useCaseId") REFERENCES "UseCase"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseLine" ADD CONSTRAINT "CaseLine_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_discountBp_range" CHECK ("discountBp" BETWEEN 0 AND 9999);
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_caseStart_month" CHECK ("caseStart" ~ '^\d{4}-(0[1-9]|1[0-2])$');
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_horizonMonths_range" CHECK ("horizonMonths" BETWEEN 12 AND 60);
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_discountBp_range" CHECK ("discountBp" BETWEEN 0 AND 9999);
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_neededAreas_list" CHECK (jsonb_typeof("neededAreas") = 'array');
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_valueScore_range" CHECK ("valueScore" BETWEEN 1 AND 5);
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_effortScore_range" CHECK ("effortScore" BETWEEN 1 AND 5);
ALTER TABLE "UseCaseCost" ADD CONSTRAINT "UseCaseCost_benefit_range" CHECK ("benefit" >= 0);
ALTER TABLE "CaseLine" ADD CONSTRAINT "CaseLine_kind_values" CHECK ("kind" IN ('investment', 'run-cost', 'benefit'));
ALTER TABLE "CaseLine" ADD CONSTRAINT "CaseLine_category_values" CHECK ("category" IN ('compute', 'storage', 'networking', 'managed-services', 'data-transfer', 'people', 'licences', 'training', 'own-built-upkeep', 'hours-saved', 'incidents-avoided', 'spend-avoided', 'revenue', 'risk-avoided'));
ALTER TABLE "CaseLine" ADD CONSTRAINT "CaseLine_amount_range" CHECK ("amount" >= 0);
ALTER TABLE "CaseLine" ADD CONSTRAINT "CaseLine_rhythm_values" CHECK ("rhythm" IN ('once', 'monthly'));
ALTER TABLE "CaseLine" ADD CONSTRAINT "CaseLine_from_month" CHECK ("from" ~ '^\d{4}-(0[1-9]|1[0-2])$');
ALTER TABLE "CaseLine" ADD CONSTRAINT "CaseLine_to_month" CHECK ("to" ~ '^\d{4}-(0[1-9]|1[0-2])$' AND "to" >= "from");
ALTER TABLE "CaseLine" ADD CONSTRAINT "CaseLine_growthBpPerYear_range" CHECK ("growthBpPerYear" BETWEEN -9999 AND 10000);
ALTER TABLE "CaseLine" ADD CONSTRAINT "CaseLine_confidence_values" CHECK ("confidence" IN ('verified', 'reported', 'guess'));
ALTER TABLE "CaseLine" ADD CONSTRAINT "CaseLine_areaId_values" CHECK ("areaId" IN ('team-skills', 'gpu-readiness', 'networking', 'security', 'automation', 'shadow-ai'));
ALTER TABLE "CaseLine" ALTER CONSTRAINT "CaseLine_organizationId_useCaseId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "CaseLine" ALTER CONSTRAINT "CaseLine_organizationId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
SELECT protect('"CaseLine"');
GRANT SELECT, INSERT, UPDATE ON "CaseLine" TO sextant_app;
SELECT define_record_json('"Organization"');
SELECT define_record_json('"UseCase"');
SELECT define_record_json('"UseCaseCost"');
SELECT define_record_json('"CaseLine"');
SELECT keep_history('"CaseLine"');
