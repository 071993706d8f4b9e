-- real_user_exists: whether the first start is over: somebody runs the installation.
CREATE OR REPLACE FUNCTION real_user_exists() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT EXISTS (SELECT 1 FROM "User" WHERE "operator") $$;
