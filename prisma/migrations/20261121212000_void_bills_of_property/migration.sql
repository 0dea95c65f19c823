-- The bills of a property are found through bill_once, except those that are void.
CREATE INDEX bill_void ON bill (tenant_id, property_id) WHERE status = 'void';
