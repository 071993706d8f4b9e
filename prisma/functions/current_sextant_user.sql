CREATE OR REPLACE FUNCTION current_sextant_user() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('sextant.user', true), '') $$;
