-- A report without a name says so itself: who recorded a row may be unknown for other reasons (a document by hand).
ALTER TABLE "ShadowAiItem" ADD COLUMN     "anonymous" BOOLEAN;

SELECT define_record_json('"ShadowAiItem"');
