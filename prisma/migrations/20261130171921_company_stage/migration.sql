-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "companyStage" TEXT;
