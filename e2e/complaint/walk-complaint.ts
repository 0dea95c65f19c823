import { describe, expect, it } from 'vitest';
import { demoCompanies } from '#prisma/seed/demo-companies.ts';
import type { Scene } from '../in-browser.ts';
import { beginComplaint } from './begin-complaint.ts';
import { complainOnPhone } from './complain-on-phone.ts';
import { handleOneToOne } from './handle-one-to-one.ts';
import { keepOutside } from './keep-outside.ts';
import { orderAndAnswer } from './order-and-answer.ts';

/** What only those may read whom it concerns, from a phone to its rating. */
export function walkComplaint(scene: Scene): void {
  describe('a complaint', () => {
    it.each(demoCompanies.map((company) => [company.language, company] as const))(
      'is heard in %s by those it concerns and nobody else, from a phone to its rating',
      async (_language, company) => {
        const complaint = await beginComplaint(scene, company);
        await complainOnPhone(complaint);
        await handleOneToOne(complaint);
        await keepOutside(complaint);
        await orderAndAnswer(complaint);
        const { owner, service, leader, outsider } = complaint;
        expect([owner, service, leader, outsider].flatMap(({ problems }) => problems)).toEqual([]);
      },
      300_000,
    );
  });
}
