-- AlterTable
ALTER TABLE "account" ADD COLUMN     "direct_id" TEXT;

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "community_id" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "flow" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "rank" SMALLINT NOT NULL DEFAULT 0;

-- A claim reads each flow in this index's order, and skips from flow to flow.
CREATE INDEX "delivery_turn" ON "delivery"("connection_key", "rank", "community_id", "flow", "due_at", "id") WHERE "state" = 'waiting';

DROP INDEX "delivery_due";
