-- stored_evaluation with what the asking process already holds ("day seq"): the same answer is not sent and read again.
CREATE OR REPLACE FUNCTION stored_evaluation(p_organization text, p_known text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE result json; BEGIN
  PERFORM set_config('sextant.organization', p_organization, true);
  SELECT json_build_object('seq', t.seq::text, 'day', t.day, 'data',
      CASE WHEN t.day || ' ' || t.seq IS DISTINCT FROM p_known THEN
        (SELECT s."data" FROM "StoredEvaluation" s WHERE s."organizationId" = t."id" AND s."day" = t.day AND s."seq" = t.seq) END)
    INTO result
    FROM (SELECT o."id", (now() AT TIME ZONE o."timezone")::date AS day, coalesce(h."seq", 0) AS seq
          FROM "Organization" o LEFT JOIN "AuditHead" h ON h."organizationId" = o."id" WHERE o."id" = p_organization) t;
  RETURN result;
END $$;
