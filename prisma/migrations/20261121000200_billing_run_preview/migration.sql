-- What a run would post, as its preview last found it.
ALTER TABLE "billing_run" ADD COLUMN "preview" JSONB;
