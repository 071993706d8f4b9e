-- AlterTable
ALTER TABLE "Experiment" ADD COLUMN     "owner" TEXT;

-- AlterTable
ALTER TABLE "UseCase" ADD COLUMN     "decisionReason" TEXT,
ADD COLUMN     "problem" TEXT,
ADD COLUMN     "successCriteria" TEXT;

-- CreateIndex
CREATE INDEX "Experiment_organizationId_owner_idx" ON "Experiment"("organizationId", "owner");

-- AddForeignKey
ALTER TABLE "Experiment" ADD CONSTRAINT "Experiment_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The new columns are part of the record's JSON, of its history and of the document.
SELECT define_record_json('"UseCase"');
SELECT define_record_json('"Experiment"');
