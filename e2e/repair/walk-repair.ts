import { describe, expect, it } from 'vitest';
import { demoCompanies } from '#prisma/seed/demo-companies.ts';
import type { Scene } from '../in-browser.ts';
import { askOwner } from './ask-owner.ts';
import { beginRepair, type Repair } from './begin-repair.ts';
import { closeAfterwards } from './close-afterwards.ts';
import { giveOut } from './give-out.ts';
import { handMaterialsOut } from './hand-materials-out.ts';
import { reportOnPhone } from './report-on-phone.ts';
import { stockWarehouse } from './stock-warehouse.ts';
import { workOffline } from './work-offline.ts';

/** A leak, from a photo to the callback. */
export function walkRepair(scene: Scene): void {
  describe('a repair', () => {
    it.each(demoCompanies.map((company) => [company.language, company] as const))(
      'is walked in %s by owner, desk, lead, worker and keeper, from a photo to the callback',
      async (_language, company) => {
        const repair: Repair = await beginRepair(scene, company);
        await stockWarehouse(repair);
        await reportOnPhone(repair);
        await giveOut(repair);
        await workOffline(repair);
        await handMaterialsOut(repair);
        await askOwner(repair);
        await closeAfterwards(repair);
        const { owner, service, lead, worker, keeper } = repair;
        expect([owner, service, lead, worker, keeper].flatMap(({ problems }) => problems)).toEqual([]);
      },
      600_000,
    );
  });
}
