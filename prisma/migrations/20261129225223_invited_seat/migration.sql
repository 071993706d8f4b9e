-- A link can bring a seat and a team: both take effect when the invited person joins.
ALTER TABLE "Invitation" ADD COLUMN "seat" TEXT,
ADD COLUMN "teamId" TEXT;
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organizationId_teamId_fkey" FOREIGN KEY ("organizationId", "teamId") REFERENCES "Team"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_seat_values" CHECK ("seat" IN ('infrastructure-lead', 'security-lead', 'management-sponsor', 'business-sponsor', 'platform-team-lead', 'compliance'));
SELECT define_record_json('"Invitation"');
