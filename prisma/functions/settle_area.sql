-- settle_area: brings the rating row of one area in line with its answers. p_open_cap limits a quick rating while the critical
-- question is unanswered (Shadow AI: 3); a quick rating above it stays as the wish it was and stops being final. Writes only when something a rule or a screen reads has changed.
-- Twin: areaState in lib/scoring/area-rating.ts.
CREATE OR REPLACE FUNCTION settle_area(p_rating "AreaRating", p_standing json, p_open_cap int) RETURNS json LANGUAGE plpgsql AS $$
DECLARE r "AreaRating" := p_rating; suggested int := (p_standing ->> 'suggested')::int; star_cap int := (p_standing ->> 'cap')::int;
        quick_cap int := CASE WHEN (p_standing ->> 'star') IS NULL THEN p_open_cap ELSE star_cap END;
BEGIN
  IF suggested IS NOT NULL THEN
    IF r."mode" = 'quick' OR r."suggested" IS DISTINCT FROM suggested OR r."final" > star_cap THEN r."final" := NULL; END IF;
    r."mode" := 'guided'; r."mean" := (p_standing ->> 'mean')::int;
  ELSE
    r."mean" := NULL;
    IF r."mode" = 'guided' THEN r."final" := NULL; END IF;
    IF r."quick" > quick_cap THEN r."final" := NULL; END IF;
  END IF;
  r."suggested" := suggested; r."cap" := star_cap;
  IF r."final" IS NULL THEN r."reason" := NULL; r."confirmedBy" := NULL; r."confirmedAt" := NULL; END IF;
  IF r IS NOT DISTINCT FROM p_rating THEN RETURN record_json(r); END IF;
  UPDATE "AreaRating" t SET "mode" = r."mode", "quick" = r."quick", "mean" = r."mean", "suggested" = r."suggested", "cap" = r."cap", "final" = r."final",
      "reason" = r."reason", "confirmedBy" = r."confirmedBy", "confirmedAt" = r."confirmedAt", "revision" = t."revision" + 1,
      "updatedAt" = clock_timestamp(), "updatedBy" = nullif(current_setting('sextant.person', true), '')
    WHERE t."organizationId" = r."organizationId" AND t."id" = r."id" RETURNING t.* INTO r;
  RETURN record_json(r);
END $$;
