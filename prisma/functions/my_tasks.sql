-- my_tasks: what one person has to do, in one statement. The overview asks on every visit and needs no other record.
CREATE OR REPLACE FUNCTION my_tasks(p_organization text, p_person text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE result json; BEGIN
  PERFORM set_config('sextant.organization', p_organization, true);
  SELECT coalesce(json_agg(json_build_object('kind', t.kind, 'id', t.id, 'title', t.title, 'source', t.source, 'due', t.due) ORDER BY t.due NULLS LAST, t.id), '[]')
  INTO result FROM (
    SELECT 'work-item' AS kind, w."id", w."text" AS title, coalesce(w."source", '') AS source, w."dueAt" AS due FROM "WorkItem" w
      WHERE w."organizationId" = p_organization AND w."owner" = p_person AND w."closedAt" IS NULL AND w."archivedAt" IS NULL
    UNION ALL
    SELECT 'area', a."areaId", '', a."areaId", a."dueAt" FROM "AreaAssignment" a
      JOIN "Scorecard" s ON s."organizationId" = a."organizationId" AND s."id" = a."scorecardId" AND s."state" = 'draft' AND s."archivedAt" IS NULL
      WHERE a."organizationId" = p_organization AND a."personId" = p_person AND a."archivedAt" IS NULL
    UNION ALL
    SELECT 'shadow-item', i."id", i."title", 'shadow-ai', i."dueAt" FROM "ShadowAiItem" i
      WHERE i."organizationId" = p_organization AND i."owner" = p_person AND i."closedAt" IS NULL AND i."archivedAt" IS NULL
        AND i."status" NOT IN ('adopted', 'accepted', 'retired')
    UNION ALL
    SELECT 'acknowledge', k."id", '', k."group", NULL FROM "Stakeholder" k
      WHERE k."organizationId" = p_organization AND k."personId" = p_person AND k."archivedAt" IS NULL AND k."removedAt" IS NULL
        AND EXISTS (SELECT 1 FROM "AlignmentNote" n WHERE n."organizationId" = p_organization AND n."archivedAt" IS NULL)
        AND (k."acknowledgedAt" IS NULL OR k."alignmentVersion" IS DISTINCT FROM
             (SELECT max(n."version") FROM "AlignmentNote" n WHERE n."organizationId" = p_organization AND n."archivedAt" IS NULL))
  ) t;
  RETURN result;
END $$;
