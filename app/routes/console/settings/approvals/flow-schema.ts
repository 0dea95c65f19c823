import { z } from 'zod';
import { approvableKinds } from '#app/domain/approvals/approvable-kinds.ts';
import { moneyField } from '#app/kernel/money-field.ts';

/** A step is `role:<id>` or `member:<id>`. */
const step = z.string().regex(/^(role|member):[0-9a-f-]{36}$/, 'invalid_choice');

export function flowSchema(currency: string) {
  return z.object({
    flowId: z.uuid().optional(),
    documentKind: z.enum(approvableKinds),
    aboveAmount: moneyField(currency, { min: 0n }),
    step1: step,
    step2: step.optional(),
    step3: step.optional(),
  });
}

export type FlowFields = z.output<ReturnType<typeof flowSchema>>;

/** The steps that were chosen, as the operation takes them. */
export function chosenSteps({ step1, step2, step3 }: FlowFields) {
  return [step1, step2, step3].flatMap((chosen) => {
    if (!chosen) return [];
    const [kind, id = ''] = chosen.split(':');
    return [kind === 'role' ? { roleId: id } : { membershipId: id }];
  });
}
