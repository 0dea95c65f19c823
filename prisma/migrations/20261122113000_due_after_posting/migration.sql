-- The due day of a bill's period, where the bill was posted too late for it: `due_on` then leaves the usual days to pay after the posting.
ALTER TABLE "bill" ADD COLUMN     "usual_due_on" DATE;
ALTER TABLE bill ADD CONSTRAINT bill_due_later CHECK (usual_due_on < due_on);
-- Few bills have one: those of a month are found without reading all that are due later.
CREATE INDEX bill_by_usual_due_day ON bill (tenant_id, usual_due_on) WHERE usual_due_on IS NOT NULL;
