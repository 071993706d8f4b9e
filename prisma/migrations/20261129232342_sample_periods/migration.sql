-- A sample can be the mean of a month, which stands under its last day, and can come as two numbers: used of allocated.
ALTER TABLE "GpuUtilizationSample" ADD COLUMN "period" TEXT NOT NULL DEFAULT 'day',
ADD COLUMN "used" DOUBLE PRECISION,
ALTER COLUMN "pct" DROP NOT NULL;
ALTER TABLE "GpuUtilizationSample" ADD CONSTRAINT "GpuUtilizationSample_period_values" CHECK ("period" IN ('day', 'month'));
ALTER TABLE "GpuUtilizationSample" ADD CONSTRAINT "GpuUtilizationSample_used_range" CHECK ("used" >= 0);
DROP INDEX "GpuUtilizationSample_one";
CREATE UNIQUE INDEX "GpuUtilizationSample_one" ON "GpuUtilizationSample" ("organizationId", "quotaId", "date", "period") WHERE "archivedAt" IS NULL;
SELECT define_record_json('"GpuUtilizationSample"');
