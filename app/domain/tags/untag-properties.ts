import { operation } from '#tenants/operation.ts';
import { taggedProperties, tagInput } from './tagged-properties.ts';

/**
 * Takes words off properties; fee items that go by them no longer charge these properties from the next run on.
 *
 * @throws DomainError `invalid_input` where a property or building is not there
 */
export const untagProperties = operation({
  name: 'property.untag',
  kind: 'write',
  input: tagInput,
  can: ['update', 'Property'],
  timeoutMs: 30_000,
  async run(scope, { to, tags }): Promise<{ removed: number }> {
    const { db, tenantId, audit } = scope;
    const propertyId = { in: await taggedProperties(scope, to) };
    const { count: removed } = await db.propertyTag.deleteMany({
      where: { tenantId, propertyId, tag: { in: tags } },
    });
    audit('Property', to.kind === 'building' ? to.buildingId : (to.propertyIds[0] as string), { to, tags });
    return { removed };
  },
});
