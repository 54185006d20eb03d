-- AlterTable
ALTER TABLE "recommendation_move" ADD COLUMN     "turn" BIGSERIAL NOT NULL;
