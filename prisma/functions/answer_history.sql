-- answer_history: the stored versions of one answer of the draft, newest first, with who wrote them.
CREATE OR REPLACE FUNCTION answer_history(p_organization text, p_question text) RETURNS json LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('sextant.organization', p_organization, true);
  RETURN (SELECT coalesce(json_agg(json_build_object('revision', v."revision", 'at', to_char(v."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'byName', p."name", 'answer', v."data"::json) ORDER BY v."id" DESC), '[]')
    FROM "Scorecard" s JOIN "Answer" a ON a."organizationId" = s."organizationId" AND a."scorecardId" = s."id" AND a."questionId" = p_question AND a."archivedAt" IS NULL
    JOIN "RecordVersion" v ON v."organizationId" = a."organizationId" AND v."table" = 'Answer' AND v."recordId" = a."id" AND v."data" IS NOT NULL
    LEFT JOIN "Person" p ON p."organizationId" = v."organizationId" AND p."id" = v."data"::json ->> 'updatedBy'
    WHERE s."organizationId" = p_organization AND s."state" = 'draft' AND s."archivedAt" IS NULL);
END $$;
