-- AlterTable
ALTER TABLE "UseCase" ADD COLUMN     "painPoint" TEXT;

-- CreateTable
CREATE TABLE "SelfCheck" (
    "organizationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "checkId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SelfCheck_pkey" PRIMARY KEY ("organizationId","personId","checkId")
);

-- AddForeignKey
ALTER TABLE "SelfCheck" ADD CONSTRAINT "SelfCheck_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SelfCheck" ADD CONSTRAINT "SelfCheck_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What Prisma has no words for, as the records say it.
GRANT SELECT, INSERT, UPDATE, DELETE ON "SelfCheck" TO sextant_app;
SELECT protect('"SelfCheck"');
SELECT define_record_json('"UseCase"');
ALTER TABLE "SelfCheck" ALTER CONSTRAINT "SelfCheck_organizationId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "SelfCheck" ALTER CONSTRAINT "SelfCheck_organizationId_personId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
