-- Mails go out in lanes: what somebody waits for at once (`direct`), reminders, and letters with a PDF. The last two heed the company's quiet hours.
ALTER TABLE "notification_delivery" ADD COLUMN "lane" TEXT NOT NULL DEFAULT 'direct';
ALTER TABLE "mail_batch" ADD COLUMN "lane" TEXT NOT NULL DEFAULT 'direct';
ALTER TABLE notification_delivery ADD CONSTRAINT notification_delivery_lane_check CHECK (lane IN ('direct', 'reminder', 'letter'));
ALTER TABLE mail_batch ADD CONSTRAINT mail_batch_lane_check CHECK (lane IN ('direct', 'reminder', 'letter'));
-- A receipt is found at once, however many reminders wait.
DROP INDEX "notification_delivery_waiting";
CREATE INDEX notification_delivery_waiting ON notification_delivery (tenant_id, lane, id) WHERE status = 'pending' AND batch_id IS NULL AND channel = 'email';

-- A batch of letters is written chunk by chunk, by property: `cursor` is the last one done, `total` how many debtors it began with.
ALTER TABLE "dunning_batch" ADD COLUMN "pay_by" DATE NOT NULL,
ADD COLUMN "total" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "done" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "cursor" UUID,
ADD COLUMN "finished_at" TIMESTAMPTZ(6);
GRANT UPDATE (total, done, cursor, finished_at) ON dunning_batch TO linli_app;
ALTER TABLE dunning_batch ADD CONSTRAINT dunning_batch_finished_check CHECK ((status = 'sent') = (finished_at IS NOT NULL));
-- One letter per debtor and batch, also where a property has nobody on record and the letter is for paper alone.
DROP INDEX "dunning_letter_tenant_id_batch_id_property_id_person_id_key";
CREATE UNIQUE INDEX "dunning_letter_tenant_id_batch_id_property_id_person_id_key" ON "dunning_letter"("tenant_id", "batch_id", "property_id", "person_id") NULLS NOT DISTINCT;
CREATE INDEX "dunning_letter_tenant_id_batch_id_number_idx" ON "dunning_letter"("tenant_id", "batch_id", "number");
CREATE INDEX "dunning_letter_tenant_id_person_id_number_idx" ON "dunning_letter"("tenant_id", "person_id", "number");

-- By which thresholds a notice was made; one notice stands per community.
ALTER TABLE "arrears_notice" ADD COLUMN "min_days" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "min_amount" BIGINT NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX arrears_notice_standing ON arrears_notice (tenant_id, community_id) WHERE status = 'published';

-- Before the due day nobody is spoken to firmly.
ALTER TABLE reminder_step ADD CONSTRAINT reminder_step_tone_after_check CHECK (offset_days > 0 OR tone = 'friendly');

ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission NO FORCE ROW LEVEL SECURITY;
INSERT INTO role_permission (tenant_id, id, role_id, action, subject, conditions)
  SELECT r.tenant_id, new_id(), r.id, p.action, p.subject, p.conditions::jsonb
  FROM role r JOIN (VALUES
    ('leader', 'read', 'PaymentPromise', NULL),
    ('leader', 'read', 'DunningBatch', NULL),
    ('leader', 'read', 'DunningLetter', NULL),
    ('leader', 'read', 'ArrearsNotice', NULL),
    ('customer_service', 'read', 'PaymentPromise', NULL),
    ('customer_service', 'create', 'PaymentPromise', NULL),
    ('customer_service', 'update', 'PaymentPromise', NULL),
    ('customer_service', 'read', 'DunningLetter', NULL),
    ('cashier', 'read', 'PaymentPromise', NULL),
    ('cashier', 'create', 'PaymentPromise', NULL),
    ('accountant', 'manage', 'PaymentPromise', NULL),
    ('accountant', 'manage', 'DunningBatch', NULL),
    ('accountant', 'manage', 'DunningLetter', NULL),
    ('accountant', 'manage', 'ArrearsNotice', NULL),
    ('accountant', 'manage', 'ReminderPolicy', NULL),
    ('accountant', 'manage', 'NotificationTemplate', NULL),
    ('owner', 'read', 'PaymentPromise', '{"personId": "$personId"}'),
    ('owner', 'read', 'DunningLetter', '{"personId": "$personId"}'),
    ('owner', 'read', 'ArrearsNotice', '{"status": "published", "community": {"properties": {"some": {"id": {"in": "$propertyIds"}}}}}')
  ) AS p (key, action, subject, conditions) ON p.key = r.key
  WHERE NOT EXISTS (
    SELECT FROM role_permission q WHERE q.tenant_id = r.tenant_id AND q.role_id = r.id AND q.action = p.action AND q.subject = p.subject);
ALTER TABLE role FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission FORCE ROW LEVEL SECURITY;
