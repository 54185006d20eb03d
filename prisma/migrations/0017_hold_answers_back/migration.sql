-- AlterTable
ALTER TABLE "recommendation_move" ADD COLUMN     "held" BOOLEAN NOT NULL DEFAULT false;

-- One answer at a time waits to be published.
CREATE UNIQUE INDEX "recommendation_one_waits" ON "recommendation_move"("recommendation_id") WHERE "held";

CREATE INDEX "recommendation_move_batch" ON "recommendation_move"("batch_id") WHERE "batch_id" IS NOT NULL;

DROP INDEX "recommendation_one_held";
