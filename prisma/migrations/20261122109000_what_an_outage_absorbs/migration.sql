-- What owners report of an outage, they report under some categories: a ticket of one of them, from where it is out, is part of it.
CREATE TABLE outage_category (
    tenant_id uuid NOT NULL,
    outage_id uuid NOT NULL,
    category_id uuid NOT NULL,
    CONSTRAINT outage_category_pkey PRIMARY KEY (tenant_id, outage_id, category_id)
);
CREATE INDEX outage_category_tenant_id_category_id_idx ON outage_category (tenant_id, category_id);
ALTER TABLE outage_category ADD CONSTRAINT outage_category_tenant_id_outage_id_fkey
  FOREIGN KEY (tenant_id, outage_id) REFERENCES outage (tenant_id, id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE outage_category ADD CONSTRAINT outage_category_tenant_id_category_id_fkey
  FOREIGN KEY (tenant_id, category_id) REFERENCES ticket_category (tenant_id, id) ON DELETE CASCADE ON UPDATE CASCADE;
SELECT tenancy.protect('outage_category');

-- Places left in a slot: the visits wished for in the weeks to come.
CREATE INDEX ticket_wished ON ticket (tenant_id, department_id, wished_from) WHERE wished_from IS NOT NULL;
