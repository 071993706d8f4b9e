-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "owner" TEXT;

-- CreateIndex
CREATE INDEX "Team_organizationId_owner_idx" ON "Team"("organizationId", "owner");

-- AddForeignKey
ALTER TABLE "Team" ADD CONSTRAINT "Team_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What Prisma has no words for, as the records say it.
SELECT define_record_json('"Team"');
ALTER TABLE "Team" ALTER CONSTRAINT "Team_organizationId_owner_fkey" DEFERRABLE INITIALLY IMMEDIATE;
