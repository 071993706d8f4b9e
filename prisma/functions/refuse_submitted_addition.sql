CREATE OR REPLACE FUNCTION refuse_submitted_addition() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF EXISTS (SELECT 1 FROM "Scorecard" s WHERE s."organizationId" = NEW."organizationId" AND s."id" = NEW."scorecardId" AND s."state" = 'submitted')
     AND NOT EXISTS (SELECT 1 FROM "KeptVersion" v WHERE v."organizationId" = NEW."organizationId" AND v."table" = 'Scorecard'
                       AND v."recordId" = NEW."scorecardId" AND v."mutation" = current_setting('sextant.mutation', true))
  THEN RAISE EXCEPTION 'a submitted scorecard is frozen' USING ERRCODE = 'SX002'; END IF;
  RETURN NEW;
END $$;
