-- AlterTable
ALTER TABLE "Adr" ADD COLUMN     "decidedAt" DATE,
ADD COLUMN     "decision" TEXT,
ADD COLUMN     "owner" TEXT;

-- AlterTable
ALTER TABLE "RadarEntry" ADD COLUMN     "adrId" TEXT,
ADD COLUMN     "managedAlternative" TEXT,
ADD COLUMN     "quadrant" TEXT;

-- AlterTable
ALTER TABLE "RadarEvent" ADD COLUMN     "reason" TEXT;

-- CreateIndex
CREATE INDEX "Adr_organizationId_owner_idx" ON "Adr"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "RadarEntry_organizationId_adrId_idx" ON "RadarEntry"("organizationId", "adrId");

-- AddForeignKey
ALTER TABLE "Adr" ADD CONSTRAINT "Adr_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RadarEntry" ADD CONSTRAINT "RadarEntry_organizationId_adrId_fkey" FOREIGN KEY ("organizationId", "adrId") REFERENCES "Adr"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "RadarEntry" ADD CONSTRAINT "RadarEntry_quadrant_values" CHECK ("quadrant" IN ('compute', 'data', 'delivery', 'security'));
ALTER TABLE "Adr" ALTER CONSTRAINT "Adr_organizationId_owner_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "RadarEntry" ALTER CONSTRAINT "RadarEntry_organizationId_adrId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
SELECT define_record_json('"Adr"');
SELECT define_record_json('"RadarEntry"');
SELECT define_record_json('"RadarEvent"');
