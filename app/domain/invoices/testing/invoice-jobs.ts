import type { PaymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { followInvoicedBillsJob } from '#workers/jobs/follow-invoiced-bills.ts';
import { issueInvoiceJob } from '#workers/jobs/issue-invoice.ts';
import type { RegisteredJob } from '#workers/runtime/job.ts';

const jobs: RegisteredJob[] = [issueInvoiceJob, followInvoicedBillsJob];

/** Runs what a company's outbox holds for invoices as the worker would, until nothing new is asked for; later questions too, at once. */
export function invoiceJobs({ tenant, system }: PaymentScene) {
  const seen = new Set<string>();
  return async (most = 100): Promise<number> => {
    let done = 0;
    for (;;) {
      const messages = await withTenant(tenant.id, (db) =>
        db.outboxMessage.findMany({
          where: { tenantId: tenant.id, job: { in: jobs.map(({ name }) => name) } },
          orderBy: { id: 'asc' },
        }),
      );
      const next = messages.find(({ id }) => !seen.has(id));
      if (!next || done >= most) return done;
      seen.add(next.id);
      const found = jobs.find(({ name }) => name === next.job)!;
      const payload = found.payload.parse(next.payload);
      await found.run({ ctx: system, payload, signal: new AbortController().signal });
      done += 1;
    }
  };
}
