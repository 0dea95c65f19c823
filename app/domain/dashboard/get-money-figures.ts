import { z } from 'zod';
import { keptFigures } from '#app/domain/figures/kept-figures.ts';
import { operation } from '#tenants/operation.ts';
import type { ShownFigures } from './money-figures.ts';

/** The company's money at a glance, today by its own calendar, or as it was counted a moment ago. */
export const getMoneyFigures = operation({
  name: 'dashboard.money',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Report'],
  timeoutMs: 20_000,
  async run(scope): Promise<ShownFigures> {
    const { figures, countedAt } = await keptFigures(scope, 'money');
    return { ...figures, countedAt };
  },
});
