-- version_fits: whether a kept version still gives the text that was hashed. An erased text fits, a text that cannot be made
-- any more does not: its base is gone, or one of the two is no JSON now.
CREATE OR REPLACE FUNCTION version_fits(v "KeptVersion") RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN
  RETURN v."data" IS NULL
    OR coalesce(v."hash" = encode(sha256(convert_to(version_text(v."organizationId", v."base", v."data"), 'UTF8')), 'hex'), false);
EXCEPTION WHEN data_exception THEN RETURN false;
END $$;
