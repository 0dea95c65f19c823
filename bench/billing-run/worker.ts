/** A process that posts billing runs, and nothing else: what its memory comes to is what a worker's does. A line in, a line out. */
import { createInterface } from 'node:readline';
import { findTenantBySlug } from '#tenants/system.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import { postBillingRunJob } from '#workers/jobs/post-billing-run.ts';

const signal = new AbortController().signal;
for await (const line of createInterface({ input: process.stdin })) {
  const { slug, runId } = JSON.parse(line) as { slug: string; runId: string };
  const tenant = await findTenantBySlug(slug);
  if (!tenant) throw new Error(`No company ${slug}`);
  const ctx = systemContext(toTenant(tenant), 'bench');
  const start = process.hrtime.bigint();
  await postBillingRunJob.run({ ctx, payload: { runId }, signal, isTurnOver: () => false });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  process.stdout.write(`${JSON.stringify({ seconds, peakMiB: process.resourceUsage().maxRSS / 1024 })}\n`);
}
process.exit(0);
