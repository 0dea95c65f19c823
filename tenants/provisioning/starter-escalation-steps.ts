import type { DefaultRoleKey } from '../policies/default-roles.ts';

export type StarterEscalationStep = {
  stage: 'respond' | 'arrive' | 'resolve';
  /** From the service level's being over; negative before it. */
  minutes: number;
  audience: 'assignee' | 'department_lead' | 'role';
  role?: DefaultRoleKey;
};

/** Whoever has it is reminded first; once it is over their lead knows, and in the end the company's leaders. */
export const starterEscalationSteps: StarterEscalationStep[] = [
  { stage: 'respond', minutes: -5, audience: 'department_lead' },
  { stage: 'respond', minutes: 0, audience: 'department_lead' },
  { stage: 'respond', minutes: 15, audience: 'role', role: 'leader' },
  { stage: 'arrive', minutes: -10, audience: 'assignee' },
  { stage: 'arrive', minutes: 0, audience: 'assignee' },
  { stage: 'arrive', minutes: 0, audience: 'department_lead' },
  { stage: 'arrive', minutes: 30, audience: 'role', role: 'leader' },
  { stage: 'resolve', minutes: -60, audience: 'assignee' },
  { stage: 'resolve', minutes: 0, audience: 'assignee' },
  { stage: 'resolve', minutes: 0, audience: 'department_lead' },
  { stage: 'resolve', minutes: 120, audience: 'role', role: 'leader' },
];
