-- area_standing: what the answers of one area say. mean in hundredths, truncated. N/A and unanswered are in neither sum nor count;
-- N/A counts as settled only with a reason, and never for the critical question.
-- Twin: areaProgress in lib/scoring/area-rating.ts.
CREATE OR REPLACE FUNCTION area_standing(p_scorecard text, p_questions text[], p_star text) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_build_object(
    'answered', t.n, 'settled', t.settled, 'questions', cardinality(p_questions), 'star', t.star, 'cap', t.cap,
    'mean', CASE WHEN t.n > 0 THEN t.total * 100 / t.n END,
    'suggested', CASE WHEN t.settled = cardinality(p_questions) AND t.n * 10 >= cardinality(p_questions) * 6
                      THEN least(t.total / t.n, coalesce(t.cap, 5)) END)
  FROM (SELECT count(r.value)::int AS n, coalesce(sum(r.value), 0)::int AS total,
               (count(*) FILTER (WHERE r.value IS NOT NULL OR r.away AND r.question <> p_star))::int AS settled,
               max(r.value) FILTER (WHERE r.question = p_star) AS star,
               CASE max(r.value) FILTER (WHERE r.question = p_star) WHEN 1 THEN 2 WHEN 2 THEN 3 END AS cap
        FROM (SELECT a."questionId" AS question, CASE WHEN NOT a."notApplicable" THEN a."rating" END AS value,
                     a."notApplicable" AND a."naReason" IS NOT NULL AS away
              FROM "Answer" a WHERE a."organizationId" = current_organization() AND a."scorecardId" = p_scorecard
                AND a."questionId" = ANY (p_questions) AND a."archivedAt" IS NULL) r) t
$$;
