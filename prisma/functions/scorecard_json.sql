-- scorecard_json: one scorecard with what belongs to it, for screens: names instead of ids where a person is meant.
CREATE OR REPLACE FUNCTION scorecard_json(s "Scorecard") RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_build_object('record', record_json(s),
    'submittedByName', (SELECT p."name" FROM "Person" p WHERE p."organizationId" = s."organizationId" AND p."id" = s."submittedBy"),
    'ratings', (SELECT coalesce(json_agg(record_json(t.*)), '[]') FROM "AreaRating" t
                WHERE t."organizationId" = s."organizationId" AND t."scorecardId" = s."id" AND t."archivedAt" IS NULL),
    'answers', (SELECT coalesce(json_agg(record_json(t.*)), '[]') FROM "Answer" t
                WHERE t."organizationId" = s."organizationId" AND t."scorecardId" = s."id" AND t."archivedAt" IS NULL),
    'assignments', (SELECT coalesce(json_agg(record_json(t.*) ORDER BY t."id"), '[]') FROM "AreaAssignment" t
                WHERE t."organizationId" = s."organizationId" AND t."scorecardId" = s."id" AND t."archivedAt" IS NULL))
$$;
