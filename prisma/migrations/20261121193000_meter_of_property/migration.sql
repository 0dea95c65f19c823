-- The meters of a property for a fee item, as billing asks for them. With the whole question in one index the planner finds it also where it
-- has no statistics yet; without, it read all meters of the item once for every property.
CREATE INDEX "meter_tenant_id_property_id_fee_item_id_idx" ON "meter"("tenant_id", "property_id", "fee_item_id");
DROP INDEX "meter_tenant_id_property_id_idx";

-- These are looked up by property or meter, for companies that may be newer than the statistics. Statistics that list every company but the
-- new one make the planner expect a single row of it, so that any index that begins with the company looks as good as the right one.
ALTER TABLE "tenure" ALTER COLUMN "tenant_id" SET STATISTICS 0;
ALTER TABLE "meter" ALTER COLUMN "tenant_id" SET STATISTICS 0;
ALTER TABLE "meter_reading" ALTER COLUMN "tenant_id" SET STATISTICS 0;
ALTER TABLE "fee_assignment" ALTER COLUMN "tenant_id" SET STATISTICS 0;
