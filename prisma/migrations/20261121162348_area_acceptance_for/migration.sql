-- AlterTable
ALTER TABLE "AreaAcceptance" ADD COLUMN     "forPersonId" TEXT;

-- CreateIndex
CREATE INDEX "AreaAcceptance_organizationId_forPersonId_idx" ON "AreaAcceptance"("organizationId", "forPersonId");

-- AddForeignKey
ALTER TABLE "AreaAcceptance" ADD CONSTRAINT "AreaAcceptance_organizationId_forPersonId_fkey" FOREIGN KEY ("organizationId", "forPersonId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "AreaAcceptance" ALTER CONSTRAINT "AreaAcceptance_organizationId_forPersonId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
-- The new column is part of the record's JSON, of its history and of the document.
SELECT define_record_json('"AreaAcceptance"');
