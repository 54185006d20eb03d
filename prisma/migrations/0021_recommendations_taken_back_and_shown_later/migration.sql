-- AlterEnum
ALTER TYPE "recommendation_move_kind" ADD VALUE 'reopen';

-- AlterTable
ALTER TABLE "recommendation" ADD COLUMN     "place_id" TEXT;
