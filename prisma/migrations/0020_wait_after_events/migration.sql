-- AlterTable
ALTER TABLE "survey" ADD COLUMN     "event_days" INTEGER NOT NULL DEFAULT 0;
