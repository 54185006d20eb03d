-- Somebody's messages: those that wait for them when they act, and all of them for their rights.
CREATE INDEX "post_to_account" ON "post"("to_account_id") WHERE "to_account_id" IS NOT NULL;

CREATE INDEX "post_account" ON "post"("account_id") WHERE "account_id" IS NOT NULL;
