/** A process that posts the run it is told, a few properties at a time, until it is killed. */
import { postBills } from '#app/domain/billing/post-bills.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { contextOf } from './twins.ts';

type Order = { runId: string; propertiesAtOnce: number };

const ctx = await contextOf(process.argv[2] as string);
// Connected before it is asked, so that the kill falls into the work.
await withTenant(ctx.tenant.id, (db) => db.billingRun.count({ where: { tenantId: ctx.tenant.id } }));
process.on('message', async ({ runId, propertiesAtOnce }: Order) => {
  await postBills(ctx, runId, new AbortController().signal, { propertiesAtOnce });
});
process.send?.('ready');
