-- AlterTable
ALTER TABLE "PatternState" ADD COLUMN     "rules" TEXT;
ALTER TABLE "QuarterSnapshot" ADD COLUMN     "customCount" INTEGER;
ALTER TABLE "QuarterSnapshot" ADD COLUMN     "componentCount" INTEGER;

-- A pattern whose deciding signals are all false while a weaker one was not measured: no sign so far.
ALTER TABLE "PatternState" DROP CONSTRAINT "PatternState_state_values";
ALTER TABLE "PatternState" ADD CONSTRAINT "PatternState_state_values" CHECK ("state" IN ('flagged', 'watch', 'clear', 'no-sign', 'insufficient-data'));
ALTER TABLE "QuarterSnapshot" ADD CONSTRAINT "QuarterSnapshot_counts_values" CHECK ("customCount" >= 0 AND "componentCount" >= "customCount");

-- The new columns are part of the records' JSON, of their history and of the document.
SELECT define_record_json('"PatternState"');
SELECT define_record_json('"QuarterSnapshot"');
