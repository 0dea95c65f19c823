-- Mails leave in batches whose members, words and key are settled before the first attempt, so that an attempt whose outcome was lost
-- can be repeated without a second mail.
CREATE TABLE "mail_batch" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mails" BYTEA,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "uncertain_since" TIMESTAMPTZ(6),
    "available_at" TIMESTAMPTZ(6) NOT NULL,
    "finished_at" TIMESTAMPTZ(6),
    "error" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_batch_pkey" PRIMARY KEY ("tenant_id","id")
);
ALTER TABLE "mail_batch" ADD CONSTRAINT "mail_batch_tenant_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id");
CREATE INDEX "mail_batch_open" ON "mail_batch" ("tenant_id", "available_at") WHERE "finished_at" IS NULL;
SELECT tenancy.protect('mail_batch', 'select, insert, update');

ALTER TABLE "notification_delivery" ADD COLUMN "batch_id" UUID;
ALTER TABLE "notification_delivery" ADD CONSTRAINT "notification_delivery_tenant_id_batch_id_fkey" FOREIGN KEY ("tenant_id", "batch_id") REFERENCES "mail_batch"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "notification_delivery_tenant_id_batch_id_idx" ON "notification_delivery"("tenant_id", "batch_id");
CREATE INDEX "notification_delivery_tenant_id_status_id_idx" ON "notification_delivery"("tenant_id", "status", "id");

-- Waiting is what no batch has taken yet.
DROP INDEX "notification_delivery_pending";
CREATE INDEX "notification_delivery_waiting" ON "notification_delivery" ("tenant_id", "id") WHERE "status" = 'pending' AND "batch_id" IS NULL;

-- cancelled: by the time it could go out there was nothing left to say, the bills being paid.
ALTER TABLE "notification_delivery" DROP CONSTRAINT "notification_delivery_status_check";
ALTER TABLE "notification_delivery" ADD CONSTRAINT "notification_delivery_status_check"
  CHECK ("status" IN ('pending', 'sent', 'delivered', 'bounced', 'failed', 'cancelled'));
ALTER TABLE "reminder_step" ADD CONSTRAINT "reminder_step_offset_check" CHECK ("offset_days" BETWEEN -60 AND 180);
