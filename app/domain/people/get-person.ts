import { z } from 'zod';
import { type Day, dayOf, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isLanguage, type Language } from '#app/kernel/languages.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { CustomerLevel } from '../complaints/complaint-kinds.ts';
import type { PropertyKind, TenureKind } from '../properties/property-words.ts';
import { maskIdentity } from './mask-identity.ts';

export type PersonDetail = {
  id: string;
  name: string;
  gender: 'male' | 'female' | null;
  phone: string | null;
  email: string | null;
  language: Language | null;
  level: CustomerLevel;
  /** `**************2011`; null where none is known. */
  maskedIdentity: string | null;
  externalNumber: string | null;
  /** Someone signs in to the portal as this person. */
  usesPortal: boolean;
  tenures: {
    id: string;
    kind: TenureKind;
    isPayer: boolean;
    startsOn: Day | null;
    endsOn: Day | null;
    isPast: boolean;
    property: { id: string; code: string; kind: PropertyKind; communityName: string };
  }[];
  vehicles: { id: string; plate: string; brand: string | null; color: string | null }[];
};

/** A person with what they hold and held. @throws DomainError `not_found` */
export const getPerson = operation({
  name: 'person.get',
  kind: 'read',
  input: z.object({ personId: z.uuid() }),
  can: ['read', 'Person'],
  async run({ db, ctx, tenantId, ability, now }, { personId }): Promise<PersonDetail> {
    const row = await db.person.findFirst({
      where: { AND: [{ tenantId, id: personId }, accessible(ability, 'Person')] },
      omit: { sealedIdentity: true },
      include: {
        memberships: { where: { status: 'active' }, select: { id: true }, take: 1 },
        tenures: {
          orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
          include: {
            property: { select: { id: true, code: true, kind: true, community: { select: { name: true } } } },
          },
        },
        vehicles: { select: { id: true, plate: true, brand: true, color: true }, orderBy: { plate: 'asc' } },
      },
    });
    if (!row) throw new DomainError('not_found');
    const today = localDay(now, ctx.tenant.timeZone);
    const { id, name, phone, email, language, externalNumber, vehicles } = row;
    const tenures = row.tenures.map(({ kind, isPayer, property, ...tenure }) => {
      const endsOn = tenure.endsOn && dayOf(tenure.endsOn);
      return {
        id: tenure.id,
        kind: kind as TenureKind,
        isPayer,
        startsOn: tenure.startsOn && dayOf(tenure.startsOn),
        endsOn,
        isPast: endsOn !== null && endsOn <= today,
        property: {
          id: property.id,
          code: property.code,
          kind: property.kind as PropertyKind,
          communityName: property.community.name,
        },
      };
    });
    return {
      id,
      name,
      phone,
      email,
      externalNumber,
      gender: row.gender as PersonDetail['gender'],
      language: isLanguage(language) ? language : null,
      level: row.level as CustomerLevel,
      maskedIdentity: maskIdentity(row.identityTail),
      usesPortal: row.memberships.length > 0,
      tenures: tenures.sort((a, b) => Number(a.isPast) - Number(b.isPast)),
      vehicles: ability.can('read', 'Vehicle') ? vehicles : [],
    };
  },
});
