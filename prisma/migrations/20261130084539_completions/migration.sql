-- AlterTable
ALTER TABLE "Incident" ADD COLUMN     "cause" TEXT,
ADD COLUMN     "endpointId" TEXT,
ADD COLUMN     "lesson" TEXT,
ADD COLUMN     "reviewedAt" DATE,
ADD COLUMN     "severity" TEXT;

-- AlterTable
ALTER TABLE "MetricValue" ADD COLUMN     "p50" DOUBLE PRECISION,
ADD COLUMN     "p99" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "channelUrl" TEXT,
ADD COLUMN     "guidesUrl" TEXT,
ADD COLUMN     "officeHoursUrl" TEXT,
ADD COLUMN     "playbooksUrl" TEXT,
ADD COLUMN     "wikiUrl" TEXT;

-- AlterTable
ALTER TABLE "ProvisioningRequest" ADD COLUMN     "costConfigured" BOOLEAN,
ADD COLUMN     "monitoringConfigured" BOOLEAN,
ADD COLUMN     "reviewedAt" DATE,
ADD COLUMN     "reviewedBy" TEXT,
ADD COLUMN     "securityConfigured" BOOLEAN;

-- AlterTable
ALTER TABLE "SkillRating" ADD COLUMN     "dimension" TEXT;

-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "dashboardUrl" TEXT,
ADD COLUMN     "isolated" BOOLEAN,
ADD COLUMN     "quotaEnforced" BOOLEAN;

-- AlterTable
ALTER TABLE "Template" ADD COLUMN     "workload" TEXT;

-- CreateIndex
CREATE INDEX "Incident_organizationId_endpointId_idx" ON "Incident"("organizationId", "endpointId");

-- CreateIndex
CREATE INDEX "ProvisioningRequest_organizationId_reviewedBy_idx" ON "ProvisioningRequest"("organizationId", "reviewedBy");

-- AddForeignKey
ALTER TABLE "ProvisioningRequest" ADD CONSTRAINT "ProvisioningRequest_organizationId_reviewedBy_fkey" FOREIGN KEY ("organizationId", "reviewedBy") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_organizationId_endpointId_fkey" FOREIGN KEY ("organizationId", "endpointId") REFERENCES "Endpoint"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What Prisma has no words for, as the records say it.
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_severity_values" CHECK ("severity" IN ('low', 'medium', 'high', 'critical'));
SELECT define_record_json('"Organization"');
SELECT define_record_json('"Incident"');
SELECT define_record_json('"MetricValue"');
SELECT define_record_json('"ProvisioningRequest"');
ALTER TABLE "SkillRating" ADD CONSTRAINT "SkillRating_dimension_values" CHECK ("dimension" IN ('cloud-platform-fluency', 'ai-ml-fundamentals', 'automation-maturity', 'security-operations'));
SELECT define_record_json('"SkillRating"');
SELECT define_record_json('"Team"');
ALTER TABLE "Template" ADD CONSTRAINT "Template_workload_values" CHECK ("workload" IN ('gpu-vm', 'kubernetes-gpu', 'ml-workspace', 'model-api', 'other'));
SELECT define_record_json('"Template"');
ALTER TABLE "ProvisioningRequest" ALTER CONSTRAINT "ProvisioningRequest_organizationId_reviewedBy_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "Incident" ALTER CONSTRAINT "Incident_organizationId_endpointId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
