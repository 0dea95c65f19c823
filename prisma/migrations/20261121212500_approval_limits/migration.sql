-- One flow a limit, so that it is always plain which one is taken.
CREATE UNIQUE INDEX approval_flow_limit ON approval_flow (tenant_id, document_kind, above_amount) WHERE status = 'active';
