-- scorecard_desk: everything the assessment pages read, in one statement: the draft, the newest submitted scorecard (or the one
-- asked for), the people, and the open work items of questions and areas.
CREATE OR REPLACE FUNCTION scorecard_desk(p_organization text, p_scorecard text) RETURNS json LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('sextant.organization', p_organization, true);
  RETURN json_build_object(
    'draft', (SELECT scorecard_json(s) FROM "Scorecard" s WHERE s."organizationId" = p_organization AND s."state" = 'draft' AND s."archivedAt" IS NULL),
    'latest', (SELECT scorecard_json(s) FROM "Scorecard" s WHERE s."organizationId" = p_organization AND s."state" = 'submitted' AND s."archivedAt" IS NULL
               ORDER BY s."submittedAt" DESC, s."id" DESC LIMIT 1),
    'asked', (SELECT scorecard_json(s) FROM "Scorecard" s WHERE s."organizationId" = p_organization AND s."id" = p_scorecard AND s."archivedAt" IS NULL),
    'persons', (SELECT coalesce(json_agg(json_build_object('id', p."id", 'name', p."name", 'active', p."active", 'role', m."role") ORDER BY p."name", p."id"), '[]')
                FROM "Person" p LEFT JOIN "Membership" m ON m."organizationId" = p."organizationId" AND m."personId" = p."id" AND m."archivedAt" IS NULL
                WHERE p."organizationId" = p_organization AND p."archivedAt" IS NULL),
    'phase', (SELECT f."phase" FROM "PhaseState" f WHERE f."organizationId" = p_organization AND f."leftAt" IS NULL AND f."archivedAt" IS NULL),
    'workItems', (SELECT coalesce(json_agg(record_json(w.*) ORDER BY w."id"), '[]') FROM "WorkItem" w
                  WHERE w."organizationId" = p_organization AND w."kind" IN ('focus', 'improvement') AND w."closedAt" IS NULL AND w."archivedAt" IS NULL));
END $$;
