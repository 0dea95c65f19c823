import type { TenantContext } from '#tenants/context.ts';
import { postBillingRun } from '../post-billing-run.ts';
import { postBills } from '../post-bills.ts';
import { previewBillingRun } from '../preview-billing-run.ts';

/** Bills a month (`2026-11`) of the whole company, from the preview to the last bill. Answers the run's id. */
export async function billMonth(ctx: TenantContext, month: string): Promise<string> {
  const { runId } = await previewBillingRun(ctx, { month });
  await postBillingRun(ctx, { runId });
  await postBills(ctx, runId, new AbortController().signal);
  return runId;
}
