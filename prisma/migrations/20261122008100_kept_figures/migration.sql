-- Not only the day page has figures that take long to count.
DROP TABLE "money_figures";
CREATE TABLE "kept_figures" (
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "counted_at" TIMESTAMPTZ(6) NOT NULL,
    "took_ms" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "kept_figures_pkey" PRIMARY KEY ("tenant_id","name","key")
);
ALTER TABLE kept_figures ADD CONSTRAINT kept_figures_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE kept_figures ADD CONSTRAINT kept_figures_took_check CHECK (took_ms >= 0);
SELECT tenancy.protect('kept_figures');
