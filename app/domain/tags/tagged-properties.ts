import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { tagField } from './tag-field.ts';

export const mostTags = 10;

/** Which properties: chosen ones, or all of a building; and which words. */
export const tagInput = z.object({
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('properties'), propertyIds: z.array(z.uuid()).min(1).max(5_000) }),
    z.object({ kind: z.literal('building'), buildingId: z.uuid() }),
  ]),
  tags: z.array(tagField).min(1).max(mostTags),
});

/** @throws DomainError `invalid_input` where one of the properties, or the building, is not there for the caller to change */
export async function taggedProperties(
  { db, tenantId, ability }: OperationScope,
  to: z.output<typeof tagInput>['to'],
): Promise<string[]> {
  const wanted = to.kind === 'properties' ? [...new Set(to.propertyIds)] : null;
  const rows = await db.property.findMany({
    where: {
      AND: [
        accessible(ability, 'Property', 'update'),
        { tenantId },
        to.kind === 'building' ? { buildingId: to.buildingId } : { id: { in: wanted ?? [] } },
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  if (wanted ? rows.length < wanted.length : rows.length === 0) {
    const path = wanted ? 'to.propertyIds' : 'to.buildingId';
    throw new DomainError('invalid_input', { fields: [{ path, code: 'not_found' }] });
  }
  return rows.map(({ id }) => id);
}
