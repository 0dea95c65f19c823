import { z } from 'zod';
import { dayOf, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { usableCoupons } from '../coupons/usable-coupons.ts';
import { pointsToSpend } from '../points/points-to-spend.ts';
import { ownScope } from '../portal/own-tenures.ts';
import { type PortalFrame, portalFrame } from '../portal/portal-frame.ts';
import { type QuotationView, quotationShown, quotationView } from './quotation-view.ts';

export type OwnQuotation = {
  quotation: QuotationView;
  property: { id: string; code: string; communityName: string };
  ticket: { id: string; number: bigint; title: string };
  /** Whether it waits for an answer. */
  isOpen: boolean;
  /** What of theirs the owner may use for it: coupons with what each takes off, and points. Amounts in minor units. */
  coupons: { id: string; name: string; code: string; amount: bigint }[];
  points: { available: number; pointsPerMajor: number; mostAmount: bigint };
};

/**
 * A quotation that an owner is asked about, with what they may use to pay a part of it.
 *
 * @throws DomainError `not_found` where it is another's, or a draft
 */
export const getOwnQuotation = operation({
  name: 'portal.quotation',
  kind: 'read',
  /** What is no id of a quotation is not found either. */
  input: z.object({ quotationId: z.string(), propertyId: z.uuid().nullable() }),
  can: ['read', 'Quotation'],
  async run(scope, { quotationId, propertyId }): Promise<{ frame: PortalFrame } & OwnQuotation> {
    const { db, tenantId, ability, ctx, now } = scope;
    const own = ownScope(scope);
    if (!own || !isId(quotationId)) throw new DomainError('not_found');
    const row = await db.quotation.findFirst({
      where: {
        AND: [
          { tenantId, id: quotationId, status: { not: 'draft' }, sentAt: { not: null } },
          accessible(ability, 'Quotation'),
        ],
      },
      include: {
        ...quotationShown,
        ticket: { select: { id: true, number: true, title: true } },
        property: { select: { id: true, code: true, community: { select: { name: true } } } },
      },
    });
    if (!row) throw new DomainError('not_found');
    const today = localDay(now, ctx.tenant.timeZone);
    const isOpen = row.status === 'sent' && (row.expiresOn === null || dayOf(row.expiresOn) >= today);
    const { community, ...property } = row.property;
    return {
      frame: await portalFrame(scope, own, propertyId),
      quotation: quotationView(row),
      property: { ...property, communityName: community.name },
      ticket: row.ticket,
      isOpen,
      coupons: isOpen ? await usableCoupons(scope, own.personId, 'repair', row.linesAmount) : [],
      points: await pointsToSpend(scope, own.personId, row.linesAmount),
    };
  },
});
