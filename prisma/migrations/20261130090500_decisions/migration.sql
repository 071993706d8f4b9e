-- AlterTable
ALTER TABLE "Adr" ADD COLUMN     "chosenOption" TEXT,
ADD COLUMN     "consequences" TEXT,
ADD COLUMN     "context" TEXT,
ADD COLUMN     "costText" TEXT,
ADD COLUMN     "criteria" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'general',
ADD COLUMN     "number" INTEGER,
ADD COLUMN     "oneOptionReason" TEXT,
ADD COLUMN     "options" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "reviewAt" DATE,
ADD COLUMN     "scores" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "starterId" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Adr_organizationId_number_key" ON "Adr"("organizationId", "number");

-- What Prisma has no words for, as the records say it.
ALTER TABLE "Adr" ADD CONSTRAINT "Adr_number_range" CHECK ("number" >= 1 AND "number" <= 1000000);
ALTER TABLE "Adr" ADD CONSTRAINT "Adr_kind_values" CHECK ("kind" IN ('general', 'platform', 'model', 'vendor', 'pattern', 'build-buy-partner'));
ALTER TABLE "Adr" ADD CONSTRAINT "Adr_options_list" CHECK (jsonb_typeof("options") = 'array');
ALTER TABLE "Adr" ADD CONSTRAINT "Adr_criteria_list" CHECK (jsonb_typeof("criteria") = 'array');
ALTER TABLE "Adr" ADD CONSTRAINT "Adr_scores_list" CHECK (jsonb_typeof("scores") = 'array');
SELECT define_record_json('"Adr"');

-- Decisions that are there get their numbers in the order they were recorded. Nobody changed them, so no version is kept.
ALTER TABLE "Adr" DISABLE TRIGGER history;
UPDATE "Adr" t SET "number" = n."place"
FROM (
  SELECT "organizationId", "id", row_number() OVER (PARTITION BY "organizationId" ORDER BY "createdAt" NULLS FIRST, "id") AS "place"
  FROM "Adr") n
WHERE t."organizationId" = n."organizationId" AND t."id" = n."id";
ALTER TABLE "Adr" ENABLE TRIGGER history;
