-- CreateTable
CREATE TABLE "QuestionnaireItem" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "questionnaire" TEXT NOT NULL,
    "number" TEXT,
    "question" TEXT NOT NULL,
    "reference" TEXT,
    "controlId" TEXT,
    "answer" TEXT,
    "owner" TEXT,

    CONSTRAINT "QuestionnaireItem_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "QuestionnaireItem_organizationId_controlId_idx" ON "QuestionnaireItem"("organizationId", "controlId");

-- CreateIndex
CREATE INDEX "QuestionnaireItem_organizationId_owner_idx" ON "QuestionnaireItem"("organizationId", "owner");

-- AddForeignKey
ALTER TABLE "QuestionnaireItem" ADD CONSTRAINT "QuestionnaireItem_organizationId_controlId_fkey" FOREIGN KEY ("organizationId", "controlId") REFERENCES "Control"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "QuestionnaireItem" ADD CONSTRAINT "QuestionnaireItem_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "QuestionnaireItem" ADD CONSTRAINT "QuestionnaireItem_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What Prisma has no words for, as the records say it.
GRANT SELECT, INSERT, UPDATE ON "QuestionnaireItem" TO sextant_app;
SELECT protect('"QuestionnaireItem"');
SELECT keep_history('"QuestionnaireItem"');
ALTER TABLE "QuestionnaireItem" ALTER CONSTRAINT "QuestionnaireItem_organizationId_controlId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "QuestionnaireItem" ALTER CONSTRAINT "QuestionnaireItem_organizationId_owner_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "QuestionnaireItem" ALTER CONSTRAINT "QuestionnaireItem_organizationId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
