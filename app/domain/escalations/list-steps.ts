import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { type ClockStage, clockStages } from '../tickets/machine/transitions.ts';
import type { EscalationAudience } from './step-fields.ts';

export type EscalationStepView = {
  id: string;
  category: { id: string; name: string } | null;
  stage: ClockStage;
  /** From the service level's being over; negative before it. */
  minutes: number;
  audience: EscalationAudience;
  role: { id: string; key: string; name: string } | null;
  member: { id: string; name: string } | null;
};

/** The steps of the company: those for all categories first, then each category's own, by stage and time. */
export const listEscalationSteps = operation({
  name: 'escalation-step.list',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'EscalationStep'],
  async run({ db, tenantId }): Promise<EscalationStepView[]> {
    const rows = await db.escalationStep.findMany({
      where: { tenantId },
      include: {
        category: { select: { id: true, name: true } },
        role: { select: { id: true, key: true, name: true } },
        membership: { select: { id: true, name: true } },
      },
    });
    const place = (stage: string) => clockStages.indexOf(stage as ClockStage);
    return rows
      .sort(
        (a, b) =>
          (a.category?.name ?? '').localeCompare(b.category?.name ?? '') ||
          place(a.stage) - place(b.stage) ||
          a.minutes - b.minutes ||
          a.id.localeCompare(b.id),
      )
      .map(({ id, category, stage, minutes, audience, role, membership }) => ({
        id,
        category,
        stage: stage as ClockStage,
        minutes,
        audience: audience as EscalationAudience,
        role,
        member: membership,
      }));
  },
});
