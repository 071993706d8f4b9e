-- What was submitted never changes: neither the scorecard itself, nor by adding to it. An import writes a submitted scorecard and
-- its rows in one mutation, which is the only time rows may still arrive.
CREATE OR REPLACE FUNCTION refuse_scorecard_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF OLD."state" = 'submitted' THEN RAISE EXCEPTION 'a submitted scorecard is frozen' USING ERRCODE = 'SX002'; END IF;
  RETURN NEW;
END $$;
