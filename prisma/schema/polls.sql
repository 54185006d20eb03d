-- What Prisma has no words for: an envelope is all that is kept of a sealed ballot.
ALTER TABLE ballot ADD CONSTRAINT ballot_sealed_or_not CHECK (envelope IS NULL OR (content = '' AND reason = ''));
