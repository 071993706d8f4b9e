-- AlterTable
ALTER TABLE "CadenceEvent" ADD COLUMN     "factors" JSONB,
ADD COLUMN     "facts" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "frozenAt" TIMESTAMPTZ(3),
ADD COLUMN     "quarter" TEXT,
ADD COLUMN     "sections" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "WorkItem" ADD COLUMN     "agendaPart" TEXT,
ADD COLUMN     "dependsOn" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "effort" TEXT,
ADD COLUMN     "initiative" TEXT,
ADD COLUMN     "movesFrom" TEXT,
ADD COLUMN     "movesTo" TEXT,
ADD COLUMN     "rollback" TEXT,
ADD COLUMN     "startAt" DATE,
ADD COLUMN     "subject" TEXT,
ADD COLUMN     "wave" INTEGER;

-- What Prisma has no words for, as the records say it.
ALTER TABLE "CadenceEvent" ADD CONSTRAINT "CadenceEvent_quarter_quarter" CHECK ("quarter" ~ '^\d{4}-Q[1-4]$');
ALTER TABLE "CadenceEvent" ADD CONSTRAINT "CadenceEvent_sections_list" CHECK (jsonb_typeof("sections") = 'array');
ALTER TABLE "CadenceEvent" ADD CONSTRAINT "CadenceEvent_facts_list" CHECK (jsonb_typeof("facts") = 'array');
SELECT define_record_json('"CadenceEvent"');
ALTER TABLE "WorkItem" ADD CONSTRAINT "WorkItem_effort_values" CHECK ("effort" IN ('S', 'M', 'L'));
ALTER TABLE "WorkItem" ADD CONSTRAINT "WorkItem_dependsOn_list" CHECK (jsonb_typeof("dependsOn") = 'array');
ALTER TABLE "WorkItem" ADD CONSTRAINT "WorkItem_agendaPart_values" CHECK ("agendaPart" IN ('utilization-trends', 'cost-actions', 'security-updates', 'radar-changes', 'self-service-metrics', 'next-quarter'));
ALTER TABLE "WorkItem" ADD CONSTRAINT "WorkItem_wave_range" CHECK ("wave" >= 1 AND "wave" <= 20);
SELECT define_record_json('"WorkItem"');
