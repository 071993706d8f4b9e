-- scorecard_list: every scorecard of the organization with its six final ratings, newest first, the draft on top.
CREATE OR REPLACE FUNCTION scorecard_list(p_organization text) RETURNS json LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('sextant.organization', p_organization, true);
  RETURN (SELECT coalesce(json_agg(json_build_object('record', record_json(s.*), 'submittedByName', p."name",
      'ratings', (SELECT coalesce(json_agg(record_json(t.*)), '[]') FROM "AreaRating" t
                  WHERE t."organizationId" = s."organizationId" AND t."scorecardId" = s."id" AND t."archivedAt" IS NULL))
      ORDER BY s."submittedAt" DESC NULLS FIRST, s."id" DESC), '[]')
    FROM "Scorecard" s LEFT JOIN "Person" p ON p."organizationId" = s."organizationId" AND p."id" = s."submittedBy"
    WHERE s."organizationId" = p_organization AND s."archivedAt" IS NULL);
END $$;
