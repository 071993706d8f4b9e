CREATE OR REPLACE FUNCTION refuse_submitted_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE submitted boolean; BEGIN
  SELECT s."state" = 'submitted' INTO submitted FROM "Scorecard" s WHERE s."organizationId" = OLD."organizationId" AND s."id" = OLD."scorecardId";
  IF submitted THEN RAISE EXCEPTION 'a submitted scorecard is frozen' USING ERRCODE = 'SX002'; END IF;
  RETURN NEW;
END $$;
