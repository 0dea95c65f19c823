import { saveApprovalFlow } from '#app/domain/approvals/save-approval-flow.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { chosenSteps, type FlowFields } from './flow-schema.ts';

/** Saves what the form says; what is wrong with a step comes back to the field that it was chosen in. @throws DomainError */
export async function saveFlow(ctx: TenantContext, fields: FlowFields, name: string): Promise<void> {
  const { flowId, documentKind, aboveAmount } = fields;
  try {
    await saveApprovalFlow(ctx, { flowId, documentKind, aboveAmount, name, steps: chosenSteps(fields) });
  } catch (error) {
    if (!(error instanceof DomainError) || !error.detail.fields) throw error;
    throw new DomainError(error.code, {
      fields: error.detail.fields.map((issue) => ({
        ...issue,
        path: issue.path.replace(/^steps\[(\d)\]$/, (_all, index) => `step${Number(index) + 1}`),
      })),
    });
  }
}
