-- Lists of bills go by due day and, within a day, by property: then the bills of some properties (of a community) are found by skipping through the same index.
DROP INDEX "bill_by_due_day";
CREATE INDEX "bill_by_due_day" ON "bill"("tenant_id", "due_on", "property_id", "id", "amount", "status");
