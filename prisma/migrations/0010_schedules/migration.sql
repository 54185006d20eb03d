-- CreateTable
CREATE TABLE "schedule" (
    "feature" TEXT NOT NULL,
    "job" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3),

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("feature","job","item_id")
);

-- CreateTable
CREATE TABLE "occurrence" (
    "feature" TEXT NOT NULL,
    "job" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "occurrence_pkey" PRIMARY KEY ("feature","job","item_id","at")
);

-- CreateIndex
CREATE INDEX "schedule_next_at_idx" ON "schedule"("next_at");

-- CreateIndex
CREATE INDEX "occurrence_at_idx" ON "occurrence"("at");
