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
    SELECT 'finding', f."id", coalesce(f."title", ''), f."severity", f."dueAt" FROM "Finding" f
      WHERE f."organizationId" = p_organization AND f."owner" = p_person AND f."closedAt" IS NULL AND f."archivedAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "WorkItem" w WHERE w."organizationId" = p_organization AND w."source" = f."id"
          AND w."owner" = p_person AND w."closedAt" IS NULL AND w."archivedAt" IS NULL)
    UNION ALL
    SELECT 'training', a."id", coalesce(c."title", ''), '', NULL FROM "TrainingAssignment" a
      JOIN "Course" c ON c."organizationId" = a."organizationId" AND c."id" = a."courseId" AND c."archivedAt" IS NULL
      WHERE a."organizationId" = p_organization AND a."personId" = p_person AND a."active" AND a."completedAt" IS NULL AND a."archivedAt" IS NULL
    UNION ALL
    SELECT 'reclaim', q."id", concat_ws(' · ', q."subscription", q."region", q."family"), k."outcome", NULL FROM "ReclaimCase" k
      JOIN "GpuQuota" q ON q."organizationId" = k."organizationId" AND q."id" = k."quotaId" AND q."archivedAt" IS NULL
      WHERE k."organizationId" = p_organization AND q."owner" = p_person AND k."archivedAt" IS NULL AND k."outcome" IN ('proposed', 'notified')
    UNION ALL
    SELECT 'acknowledge', k."id", '', k."group", NULL FROM "Stakeholder" k
      WHERE k."organizationId" = p_organization AND k."personId" = p_person AND k."archivedAt" IS NULL AND k."removedAt" IS NULL
        AND EXISTS (SELECT 1 FROM "AlignmentNote" n WHERE n."organizationId" = p_organization AND n."archivedAt" IS NULL)
        AND (k."acknowledgedAt" IS NULL OR k."alignmentVersion" IS DISTINCT FROM
             (SELECT max(n."version") FROM "AlignmentNote" n WHERE n."organizationId" = p_organization AND n."archivedAt" IS NULL))
  ) t;
  RETURN result;
END $$;
