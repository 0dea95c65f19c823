import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { mostTags, taggedProperties, tagInput } from './tagged-properties.ts';

/**
 * Puts words on properties; those that they have already stay. Fee items that go by one of the words charge them from the next run on.
 *
 * @throws DomainError `invalid_input` where a property or building is not there (`not_found`), or one would have more than ten (`too_many`)
 */
export const tagProperties = operation({
  name: 'property.tag',
  kind: 'write',
  input: tagInput,
  can: ['update', 'Property'],
  timeoutMs: 30_000,
  async run(scope, { to, tags }): Promise<{ properties: number }> {
    const { db, tenantId, audit } = scope;
    const propertyIds = await taggedProperties(scope, to);
    await db.$executeRaw`
      insert into property_tag (tenant_id, property_id, tag)
      select ${tenantId}::uuid, id, word from unnest(${propertyIds}::uuid[]) id cross join unnest(${[...new Set(tags)]}::text[]) word
      on conflict do nothing`;
    const [over] = await db.$queryRaw<{ property_id: string }[]>`
      select property_id from property_tag where tenant_id = ${tenantId}::uuid and property_id = any(${propertyIds}::uuid[])
      group by property_id having count(*) > ${mostTags}::int limit 1`;
    if (over)
      throw new DomainError('invalid_input', {
        fields: [{ path: 'tags', code: 'too_many', params: { maximum: mostTags } }],
      });
    audit('Property', to.kind === 'building' ? to.buildingId : (to.propertyIds[0] as string), { to, tags });
    return { properties: propertyIds.length };
  },
});
