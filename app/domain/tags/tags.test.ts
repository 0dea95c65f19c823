import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { abilityFor, nothingOwn } from '#tenants/policies/ability.ts';
import { guestContext } from '#tenants/tenant-context.ts';
import { listTags } from './list-tags.ts';
import { tagProperties } from './tag-properties.ts';
import { untagProperties } from './untag-properties.ts';

let ctx: TenantContext;
let buildingId: string;
let propertyIds: string[];

beforeEach(async () => {
  const company = await createTestTenant();
  ctx = company.administrator;
  ({ buildingId, propertyIds } = await createTestRegister(company.tenant.id, { properties: 5 }));
});

const to = (count: number) => ({ kind: 'properties' as const, propertyIds: propertyIds.slice(0, count) });
const issues = (code: string, path: string) => ({
  code: 'invalid_input',
  detail: { fields: [expect.objectContaining({ path, code })] },
});

describe('tags', () => {
  test('are put on properties and taken off again, one way of writing each', async () => {
    expect(await tagProperties(ctx, { to: to(3), tags: [' 临街 ', 'ＶＩＰ　客户'] })).toEqual({
      properties: 3,
    });
    expect(await tagProperties(ctx, { to: to(1), tags: ['临街', '学区'] })).toEqual({ properties: 1 });
    expect(await listTags(ctx, {})).toEqual([
      { tag: 'VIP 客户', properties: 3 },
      { tag: '临街', properties: 3 },
      { tag: '学区', properties: 1 },
    ]);
    expect((await listTags(ctx, { propertyId: propertyIds[0] })).map(({ tag }) => tag).sort()).toEqual(
      ['VIP 客户', '临街', '学区'].sort(),
    );
    expect(await untagProperties(ctx, { to: to(2), tags: ['临街', 'VIP 客户'] })).toEqual({ removed: 4 });
    expect(await listTags(ctx, { propertyId: propertyIds[0] })).toEqual([{ tag: '学区', properties: 1 }]);
  });

  test('go to a whole building', async () => {
    expect(await tagProperties(ctx, { to: { kind: 'building', buildingId }, tags: ['一期'] })).toEqual({
      properties: 5,
    });
    expect(await untagProperties(ctx, { to: { kind: 'building', buildingId }, tags: ['一期'] })).toEqual({
      removed: 5,
    });
  });

  test('are words, and not too many', async () => {
    await expect(tagProperties(ctx, { to: to(1), tags: [''] })).rejects.toMatchObject(
      issues('required', 'tags.0'),
    );
    await expect(tagProperties(ctx, { to: to(1), tags: ['=1+1'] })).rejects.toMatchObject(
      issues('invalid_tag', 'tags.0'),
    );
    await expect(tagProperties(ctx, { to: to(1), tags: ['x'.repeat(31)] })).rejects.toMatchObject(
      issues('too_long', 'tags.0'),
    );
    const ten = Array.from({ length: 10 }, (_, index) => `标签${index}`);
    await tagProperties(ctx, { to: to(1), tags: ten });
    await expect(tagProperties(ctx, { to: to(2), tags: ['更多'] })).rejects.toMatchObject(
      issues('too_many', 'tags'),
    );
    expect(await listTags(ctx, { propertyId: propertyIds[1] })).toEqual([]);
  });

  test('stay within the company, and within what one may change', async () => {
    const { administrator: stranger } = await createTestTenant();
    for (const change of [tagProperties, untagProperties]) {
      await expect(change(stranger, { to: to(1), tags: ['A'] })).rejects.toMatchObject(
        issues('not_found', 'to.propertyIds'),
      );
      await expect(
        change(ctx, { to: { kind: 'building', buildingId: newId() }, tags: ['A'] }),
      ).rejects.toMatchObject(issues('not_found', 'to.buildingId'));
      await expect(change(guestContext(ctx.tenant), { to: to(1), tags: ['A'] })).rejects.toMatchObject({
        code: 'not_signed_in',
      });
    }
    const ability = abilityFor(
      [{ action: 'update', subject: 'Property', conditions: { id: propertyIds[0] } }],
      nothingOwn,
    );
    expect(await tagProperties({ ...ctx, ability }, { to: to(1), tags: ['A'] })).toEqual({ properties: 1 });
    await expect(tagProperties({ ...ctx, ability }, { to: to(2), tags: ['A'] })).rejects.toMatchObject(
      issues('not_found', 'to.propertyIds'),
    );
  });
});
