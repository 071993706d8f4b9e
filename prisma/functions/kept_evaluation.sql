-- kept_evaluation: the head of the audit chain, the day (today where none is asked for) and, when nothing changed since, the
-- evaluation this build made of both. What the asking process already holds ("day seq") is not sent again.
CREATE OR REPLACE FUNCTION kept_evaluation(p_organization text, p_day date, p_build text, p_known text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE result json; BEGIN
  PERFORM set_config('sextant.organization', p_organization, true);
  SELECT json_build_object('seq', t.seq::text, 'day', t.day, 'data',
      CASE WHEN t.day || ' ' || t.seq IS DISTINCT FROM p_known THEN
        (SELECT k."data" FROM "KeptEvaluation" k WHERE k."organizationId" = t."id" AND k."day" = t.day AND k."seq" = t.seq AND k."build" = p_build) END)
    INTO result
    FROM (SELECT o."id", coalesce(p_day, (now() AT TIME ZONE o."timezone")::date) AS day, coalesce(h."seq", 0) AS seq
          FROM "Organization" o LEFT JOIN "AuditHead" h ON h."organizationId" = o."id" WHERE o."id" = p_organization) t;
  RETURN result;
END $$;
