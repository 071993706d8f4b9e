-- AlterTable
ALTER TABLE "ShadowAiItem" ADD COLUMN     "earlierUnused" BOOLEAN,
ADD COLUMN     "earlierUsed" BOOLEAN;

-- The new columns are part of the record's JSON, of its history and of the document.
SELECT define_record_json('"ShadowAiItem"');
