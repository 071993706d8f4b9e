-- Rules read series back to a day: an evaluation finds those rows without looking at the older ones.
CREATE INDEX "GpuUtilizationSample_organizationId_date_idx" ON "GpuUtilizationSample"("organizationId", "date");
CREATE INDEX "PipelineRun_organizationId_at_idx" ON "PipelineRun"("organizationId", "at");
CREATE INDEX "CostEntry_organizationId_month_idx" ON "CostEntry"("organizationId", "month");
CREATE INDEX "SloDay_organizationId_date_idx" ON "SloDay"("organizationId", "date");
