-- AlterTable
ALTER TABLE "GpuUtilizationSample" ADD COLUMN     "devicePct" DECIMAL(5,2);

ALTER TABLE "GpuUtilizationSample" ADD CONSTRAINT "GpuUtilizationSample_devicePct_range" CHECK ("devicePct" >= 0 AND "devicePct" <= 100);
-- The new column is part of the record's JSON, of its history and of the document.
SELECT define_record_json('"GpuUtilizationSample"');
