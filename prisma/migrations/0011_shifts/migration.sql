-- CreateEnum
CREATE TYPE "shift_repeat" AS ENUM ('once', 'weekly', 'fortnightly', 'monthly');

-- CreateEnum
CREATE TYPE "booking_state" AS ENUM ('booked', 'waiting', 'offered');

-- CreateTable
CREATE TABLE "shift" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "organiser_id" TEXT NOT NULL,
    "group_id" TEXT,
    "title" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "capacity" SMALLINT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "first_start" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "repeat" "shift_repeat" NOT NULL,
    "last_day" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot" (
    "id" TEXT NOT NULL,
    "shift_id" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking" (
    "slot_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "state" "booking_state" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "offered_until" TIMESTAMPTZ(3),
    "plan" TEXT NOT NULL DEFAULT '',
    "attended" BOOLEAN,
    "validated_by" TEXT,

    CONSTRAINT "booking_pkey" PRIMARY KEY ("slot_id","member_id")
);

-- CreateTable
CREATE TABLE "shift_watch" (
    "shift_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,

    CONSTRAINT "shift_watch_pkey" PRIMARY KEY ("shift_id","member_id")
);

-- CreateTable
CREATE TABLE "swap" (
    "id" TEXT NOT NULL,
    "from_slot_id" TEXT NOT NULL,
    "to_slot_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "swap_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "shift_community_id_number_key" ON "shift"("community_id", "number");

-- CreateIndex
CREATE INDEX "slot_starts_at_idx" ON "slot"("starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "slot_shift_id_starts_at_key" ON "slot"("shift_id", "starts_at");

-- CreateIndex
CREATE INDEX "booking_member_id_idx" ON "booking"("member_id");

-- CreateIndex
CREATE INDEX "shift_watch_member_id_idx" ON "shift_watch"("member_id");

-- CreateIndex
CREATE INDEX "swap_to_slot_id_idx" ON "swap"("to_slot_id");

-- CreateIndex
CREATE UNIQUE INDEX "swap_from_slot_id_to_slot_id_member_id_key" ON "swap"("from_slot_id", "to_slot_id", "member_id");

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_shift_id_fkey" FOREIGN KEY ("shift_id") REFERENCES "shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_watch" ADD CONSTRAINT "shift_watch_shift_id_fkey" FOREIGN KEY ("shift_id") REFERENCES "shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;
