-- AlterTable
ALTER TABLE "survey_letter" ADD COLUMN     "turn" INTEGER NOT NULL DEFAULT 0;
