-- What registers tell of parking spaces, in words of their own.
ALTER TABLE "property" ADD COLUMN "parking_lot" TEXT, ADD COLUMN "parking_level" TEXT;
ALTER TABLE "property" ADD CONSTRAINT property_parking_level_check CHECK (parking_level IN ('above_ground', 'below_ground'));

-- Work on the inside of a dwelling is "decoration" everywhere in the product.
ALTER TABLE "property" DROP CONSTRAINT property_status_check;
ALTER TABLE "property" ADD CONSTRAINT property_status_check
  CHECK (status IN ('occupied', 'unsold', 'handed_over', 'empty', 'decorated', 'let', 'sold', 'free', 'decorating'));

-- How many chunks of the file are staged: where reading goes on after a stop.
ALTER TABLE "import_batch" ADD COLUMN "chunks_done" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "warning_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "import_batch" DROP CONSTRAINT import_batch_status_check;
ALTER TABLE "import_batch" ADD CONSTRAINT import_batch_status_check
  CHECK (status IN ('uploaded', 'previewed', 'reading', 'checked', 'applying', 'applied', 'failed', 'cancelled'));
