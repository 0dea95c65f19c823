import { z } from 'zod';
import { clockStages } from '../tickets/machine/transitions.ts';

/** Whom a step tells: whoever has the ticket, the lead of its department, everybody of a role, or somebody by name. */
export const escalationAudiences = ['assignee', 'department_lead', 'role', 'member'] as const;
export type EscalationAudience = (typeof escalationAudiences)[number];

/** Minutes from a service level's being over, negative before it, at which somebody is told. Without a category it holds for all that have none of their own. */
export const stepFields = z.object({
  categoryId: z.uuid().nullish(),
  stage: z.enum(clockStages),
  minutes: z.int().min(-10_080).max(43_200),
  audience: z.enum(escalationAudiences),
  roleId: z.uuid().nullish(),
  membershipId: z.uuid().nullish(),
});
