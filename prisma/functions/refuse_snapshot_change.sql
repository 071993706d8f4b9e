-- What was submitted never changes.
CREATE OR REPLACE FUNCTION refuse_snapshot_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF (NEW."gate", NEW."number", NEW."snapshot", NEW."hash", NEW."asOf", NEW."submittedAt", NEW."submittedBy")
     IS DISTINCT FROM (OLD."gate", OLD."number", OLD."snapshot", OLD."hash", OLD."asOf", OLD."submittedAt", OLD."submittedBy")
     OR OLD."state" = 'ended' AND NEW."state" <> 'ended'
  THEN RAISE EXCEPTION 'a submitted round is frozen' USING ERRCODE = 'SX002'; END IF;
  RETURN NEW;
END $$;
