-- AlterTable
ALTER TABLE "RollbackVote" ADD COLUMN     "forPersonId" TEXT;

-- CreateIndex
CREATE INDEX "RollbackVote_organizationId_forPersonId_idx" ON "RollbackVote"("organizationId", "forPersonId");

-- AddForeignKey
ALTER TABLE "RollbackVote" ADD CONSTRAINT "RollbackVote_organizationId_forPersonId_fkey" FOREIGN KEY ("organizationId", "forPersonId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
-- An import writes in document order and a reset deletes in any order, so every link is checked at the end. The link from
-- experiments to their owner was added without that.
ALTER TABLE "RollbackVote" ALTER CONSTRAINT "RollbackVote_organizationId_forPersonId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "Experiment" ALTER CONSTRAINT "Experiment_organizationId_owner_fkey" DEFERRABLE INITIALLY IMMEDIATE;
-- The new column is part of the record's JSON, of its history and of the document.
SELECT define_record_json('"RollbackVote"');
