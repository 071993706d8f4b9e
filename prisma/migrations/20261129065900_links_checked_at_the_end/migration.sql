-- An import and a purge write and delete in any order: their links are checked when the transaction ends, as all others.
ALTER TABLE "SettleMark" ALTER CONSTRAINT "SettleMark_organizationId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "DailyTask" ALTER CONSTRAINT "DailyTask_organizationId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "KeptEvaluation" ALTER CONSTRAINT "KeptEvaluation_organizationId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
