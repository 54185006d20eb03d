-- AlterEnum
ALTER TYPE "delivery_task" ADD VALUE 'remove';

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "member_id" TEXT,
ADD COLUMN     "occurrence" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "post_member_id_feature_kind_item_id_occurrence_key" ON "post"("member_id", "feature", "kind", "item_id", "occurrence");
