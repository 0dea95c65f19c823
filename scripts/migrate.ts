import { applyMigrations } from '#prisma/schema-engine.ts';

/** `npm run migrate`: brings the database at DATABASE_OWNER_URL up to date. Run before a release. */
const url = process.env.DATABASE_OWNER_URL;
if (!url) throw new Error('DATABASE_OWNER_URL is not set: migrations run as the owner of the schema');
const applied = await applyMigrations(url);
console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing to apply');
