-- AlterTable
ALTER TABLE "OutboxEvent" ADD COLUMN     "causes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "SettleMark" (
    "organizationId" TEXT NOT NULL,
    "mutation" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SettleMark_pkey" PRIMARY KEY ("organizationId","mutation")
);

-- CreateTable
CREATE TABLE "DailyTask" (
    "organizationId" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "DailyTask_pkey" PRIMARY KEY ("organizationId","task")
);

-- CreateTable
CREATE TABLE "KeptEvaluation" (
    "organizationId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "seq" BIGINT NOT NULL,
    "build" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeptEvaluation_pkey" PRIMARY KEY ("organizationId","day","seq","build")
);

-- AddForeignKey
ALTER TABLE "SettleMark" ADD CONSTRAINT "SettleMark_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "DailyTask" ADD CONSTRAINT "DailyTask_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "KeptEvaluation" ADD CONSTRAINT "KeptEvaluation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What a write leaves behind for the settle job, once per mutation; what is done once a day; evaluations kept for a build.
-- None of them is a record: no version, no audit entry, and they leave with their organization.
SELECT protect('"SettleMark"'), protect('"DailyTask"'), protect('"KeptEvaluation"');
GRANT SELECT, INSERT, UPDATE, DELETE ON "SettleMark", "DailyTask", "KeptEvaluation" TO sextant_app;
-- The jobs ask which organizations have something waiting: ids, days and marks, nothing else.
CREATE POLICY settling ON "SettleMark" FOR SELECT USING (current_setting('sextant.settling', true) = 'on');
CREATE POLICY settling ON "DailyTask" FOR SELECT USING (current_setting('sextant.settling', true) = 'on');
-- The last event of a subject (the chain) is asked for with every settling, however long the outbox is.
CREATE INDEX "OutboxEvent_subject" ON "OutboxEvent" ("organizationId", "subject", "id");
