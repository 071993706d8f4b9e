-- AlterTable
ALTER TABLE "ItemState" ADD COLUMN     "parts" JSONB,
ADD COLUMN     "whyNot" JSONB NOT NULL DEFAULT '[]';

-- What Prisma has no words for, as the records say it.
ALTER TABLE "ItemState" ADD CONSTRAINT "ItemState_parts_list" CHECK (jsonb_typeof("parts") = 'array');
ALTER TABLE "ItemState" ADD CONSTRAINT "ItemState_whyNot_list" CHECK (jsonb_typeof("whyNot") = 'array');
SELECT define_record_json('"ItemState"');
