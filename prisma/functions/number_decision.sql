-- number_decision: a new decision gets the number after the highest one its organization ever gave, archived ones included, so
-- that a number is never given twice. A decision that an import brings keeps its own.
CREATE OR REPLACE FUNCTION number_decision() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('decision-number:' || NEW."organizationId", 0));
  NEW."number" := (SELECT coalesce(max(a."number"), 0) + 1 FROM "Adr" a WHERE a."organizationId" = NEW."organizationId");
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER numbered BEFORE INSERT ON "Adr" FOR EACH ROW WHEN (NEW."number" IS NULL) EXECUTE FUNCTION number_decision();
