-- What Prisma's schema cannot say. A blank line ends each statement; `npm run migration` carries new ones into the migration.

-- However often an item changes, one edit of each post waits.
CREATE UNIQUE INDEX "delivery_one_waiting" ON "delivery"("post_id", "task") WHERE "state" IN ('waiting', 'held');

-- A claim reads in this index's order.
CREATE INDEX "delivery_due" ON "delivery"("connection_key", "due_at", "id") WHERE "state" = 'waiting';

CREATE INDEX "delivery_busy" ON "delivery"("post_id") WHERE "state" IN ('leased', 'sending');

-- Names are found without their accents.
CREATE EXTENSION IF NOT EXISTS unaccent;
