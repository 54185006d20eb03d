-- CreateTable
CREATE TABLE "page_address" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "feature" TEXT NOT NULL,
    "page" TEXT NOT NULL,

    CONSTRAINT "page_address_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "page_address_member_id_feature_page_key" ON "page_address"("member_id", "feature", "page");
