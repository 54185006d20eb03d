-- What Prisma's schema cannot say. A blank line ends each statement; `npm run migration` carries new ones into the migration.

-- However often an item changes, one edit of each post waits.
CREATE UNIQUE INDEX "delivery_one_waiting" ON "delivery"("post_id", "task") WHERE "state" IN ('waiting', 'held');

-- A claim reads each flow in this index's order, and skips from flow to flow.
CREATE INDEX "delivery_turn" ON "delivery"("connection_key", "rank", "community_id", "flow", "due_at", "id") WHERE "state" = 'waiting';

CREATE INDEX "delivery_busy" ON "delivery"("post_id") WHERE "state" IN ('leased', 'sending');

-- What a member's attention is asked about next.
CREATE INDEX "delivery_held" ON "delivery"("due_at", "id") WHERE "state" = 'held';

-- Somebody's messages: those that wait for them when they act, and all of them for their rights.
CREATE INDEX "post_to_account" ON "post"("to_account_id") WHERE "to_account_id" IS NOT NULL;

CREATE INDEX "post_account" ON "post"("account_id") WHERE "account_id" IS NOT NULL;

-- Names are found without their accents.
CREATE EXTENSION IF NOT EXISTS unaccent;

-- The log of deeds only grows. The retention alone may take old deeds away, and says so first.
CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('palabre.retention', true) = 'on' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'The log of deeds is only added to.';
END $$;

CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE ON "audit" FOR EACH ROW EXECUTE FUNCTION audit_only_grows();

CREATE TRIGGER audit_never_emptied BEFORE TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION audit_only_grows();

-- Who left the roll a year ago.
CREATE INDEX "member_left" ON "member"("left_at") WHERE "left_at" IS NOT NULL AND "forgotten_at" IS NULL;
