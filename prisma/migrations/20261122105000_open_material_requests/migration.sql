-- The few requests that still are to be handed out, among years of those that were.
CREATE INDEX "material_request_tenant_id_status_id_idx" ON "material_request"("tenant_id", "status", "id");
