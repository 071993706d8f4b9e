-- The second wall: a transaction that names no organization sees no tenant row.
CREATE OR REPLACE FUNCTION current_organization() RETURNS text LANGUAGE sql STABLE AS $$ SELECT current_setting('sextant.organization', true) $$;
