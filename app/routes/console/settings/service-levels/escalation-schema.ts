import { z } from 'zod';
import { escalationAudiences } from '#app/domain/escalations/step-fields.ts';
import { clockStages } from '#app/domain/tickets/machine/transitions.ts';

export const sides = ['before', 'after'] as const;
export const units = ['minutes', 'hours'] as const;

/** A step as people say it: so many minutes or hours before or after, and to whom: `assignee`, `department_lead`, `role:` or `member:` and an id. */
export const escalationSchema = z.object({
  stage: z.enum(clockStages),
  amount: z.coerce.number().int().min(0).max(720),
  unit: z.enum(units),
  side: z.enum(sides),
  to: z.string().regex(/^(assignee|department_lead|(role|member):[0-9a-f-]{36})$/, 'invalid_choice'),
  categoryId: z.uuid().optional(),
});

export function stepOf({ stage, amount, unit, side, to, categoryId }: z.output<typeof escalationSchema>) {
  const minutes = amount * (unit === 'hours' ? 60 : 1);
  const [name = '', id] = to.split(':');
  const audience = escalationAudiences.find((one) => one === name) ?? 'assignee';
  return {
    stage,
    // Nought before is nought: there is no minus nothing.
    minutes: side === 'before' && minutes > 0 ? -minutes : minutes,
    audience,
    categoryId,
    ...(audience === 'role' && { roleId: id }),
    ...(audience === 'member' && { membershipId: id }),
  };
}
