-- The lists of the register, each in the order in which its pages follow one another.
CREATE INDEX "property_tenant_id_community_id_code_id_idx" ON "property"("tenant_id", "community_id", "code", "id");
CREATE INDEX "property_tenant_id_building_id_code_id_idx" ON "property"("tenant_id", "building_id", "code", "id");
CREATE INDEX "property_tenant_id_status_code_id_idx" ON "property"("tenant_id", "status", "code", "id");
CREATE INDEX "property_tenant_id_kind_code_id_idx" ON "property"("tenant_id", "kind", "code", "id");
DROP INDEX "property_tenant_id_building_id_idx";

CREATE INDEX "person_tenant_id_name_id_idx" ON "person"("tenant_id", "name", "id");
DROP INDEX "person_tenant_id_name_idx";

CREATE INDEX "vehicle_tenant_id_property_id_idx" ON "vehicle"("tenant_id", "property_id");
CREATE INDEX "vehicle_tenant_id_person_id_idx" ON "vehicle"("tenant_id", "person_id");
