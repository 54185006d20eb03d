-- AlterTable
ALTER TABLE "poll" ADD COLUMN     "locale" TEXT,
ADD COLUMN     "translations" JSONB NOT NULL DEFAULT '{}';
