import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { guestContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getProperty } from '../properties/get-property.ts';
import { tagProperties } from '../tags/tag-properties.ts';
import { addFeeItemPrice } from './add-fee-item-price.ts';
import { countChargedProperties } from './count-charged-properties.ts';
import { createFeeItem } from './create-fee-item.ts';
import { getFeeItem } from './get-fee-item.ts';
import { listChargedProperties } from './list-charged-properties.ts';
import { previewFormula } from './preview-formula.ts';
import { removeLateFeeRule } from './remove-late-fee-rule.ts';
import { setLateFeeRule } from './set-late-fee-rule.ts';
import { updateFeeItem } from './update-fee-item.ts';

let ctx: TenantContext;
let tenantId: string;
let communityId: string;
let buildingId: string;
let propertyIds: string[];

type NewFeeItem = Parameters<typeof createFeeItem>[1];
const item = { code: 'X', name: '项目', cycleMonths: 1, dueDay: 15 } as const;
const power: NewFeeItem = {
  ...item,
  kind: 'tiered',
  quantityUnit: 'kWh',
  tierBasis: 'year',
  prices: [
    {
      validFrom: '2026-01-01',
      tiers: [
        { above: '0', unitPrice: '0.52' },
        { above: '2,160', unitPrice: '0.57' },
        { above: '4800', unitPrice: '0.82' },
      ],
    },
  ],
};
const byFormula: NewFeeItem = {
  ...item,
  kind: 'formula',
  formula: 'area * 单价 + if(floor > 6, lift_fee, 0)',
  prices: [
    {
      validFrom: '2026-01-01',
      parameters: [
        { name: '单价', value: '1.30' },
        { name: 'lift_fee', value: '12' },
      ],
    },
  ],
};
const issues = (code: string, path: string, params?: object) => ({
  code: 'invalid_input',
  detail: {
    fields: expect.arrayContaining([expect.objectContaining({ path, code, ...(params && { params }) })]),
  },
});

beforeEach(async () => {
  const company = await createTestTenant();
  ctx = { ...company.administrator, now: () => new Date('2026-11-21T04:00:00Z') };
  tenantId = company.tenant.id;
  ({ communityId, buildingId, propertyIds } = await createTestRegister(tenantId, {
    properties: 30,
    parking: true,
  }));
});

describe('a fee item', () => {
  test('in tiers keeps its bounds with each price', async () => {
    const { feeItemId } = await createFeeItem(ctx, power);
    expect(await getFeeItem(ctx, { feeItemId })).toMatchObject({
      kind: 'tiered',
      tierBasis: 'year',
      timing: 'arrears',
      currentPrice: {
        unitPrice: '0',
        tiers: [
          { above: '0', unitPrice: '0.52' },
          { above: '2160', unitPrice: '0.57' },
          { above: '4800', unitPrice: '0.82' },
        ],
      },
    });
    await addFeeItemPrice(ctx, {
      feeItemId,
      validFrom: '2027-01-01',
      tiers: [{ above: '0', unitPrice: '0.6' }],
    });
    // The same day again takes the place of what stood there, tiers and all.
    await addFeeItemPrice(ctx, {
      feeItemId,
      validFrom: '2027-01-01',
      tiers: [
        { above: '0', unitPrice: '0.61' },
        { above: '100', unitPrice: '0.7' },
      ],
    });
    expect((await getFeeItem(ctx, { feeItemId })).nextPrice).toMatchObject({
      tiers: [
        { above: '0', unitPrice: '0.61' },
        { above: '100', unitPrice: '0.7' },
      ],
    });
  });

  test('by formula keeps its text, and each price gives what it calls by name', async () => {
    const { feeItemId } = await createFeeItem(ctx, byFormula);
    expect(await getFeeItem(ctx, { feeItemId })).toMatchObject({
      formula: byFormula.formula,
      currentPrice: { parameters: { 单价: '1.3', lift_fee: '12' } },
    });
    await expect(
      addFeeItemPrice(ctx, {
        feeItemId,
        validFrom: '2027-01-01',
        parameters: [{ name: '单价', value: '1.5' }],
      }),
    ).rejects.toMatchObject(issues('formula_parameter_missing', 'parameters', { name: 'lift_fee' }));
    const { prices: _, ...fields } = byFormula;
    await expect(
      updateFeeItem(ctx, { feeItemId, ...fields, formula: 'area * 单价 + base' }),
    ).rejects.toMatchObject(issues('formula_parameter_unpriced', 'formula', { name: 'base' }));
    await updateFeeItem(ctx, { feeItemId, ...fields, formula: 'area * 单价' });
    expect((await getFeeItem(ctx, { feeItemId })).formula).toBe('area * 单价');
  });

  test.each([
    [{ ...power, quantityUnit: '' }, 'required', 'quantityUnit'],
    [{ ...power, cycleMonths: 0 }, 'metered_needs_cycle', 'cycleMonths'],
    [{ ...power, prices: [{ validFrom: '2026-01-01' }] }, 'required', 'prices.0.tiers'],
    [
      { ...power, prices: [{ validFrom: '2026-01-01', tiers: [{ above: '1', unitPrice: '1' }] }] },
      'tier_starts_at_zero',
      'prices.0.tiers.0.above',
    ],
    [
      {
        ...power,
        prices: [
          {
            validFrom: '2026-01-01',
            tiers: [
              { above: '0', unitPrice: '1' },
              { above: '100', unitPrice: '2' },
              { above: '100.00', unitPrice: '3' },
            ],
          },
        ],
      },
      'tier_not_above',
      'prices.0.tiers.2.above',
    ],
    [{ ...byFormula, formula: '' }, 'formula_empty', 'formula'],
    [{ ...byFormula, formula: 'area *' }, 'formula_value_expected', 'formula'],
    [{ ...byFormula, formula: 'process.exit(1)' }, 'formula_unexpected_character', 'formula'],
    [
      { ...byFormula, prices: [{ validFrom: '2026-01-01' }] },
      'formula_parameter_missing',
      'prices.0.parameters',
    ],
    [
      { ...item, kind: 'per_vehicle', prices: [{ validFrom: '2026-01-01' }] },
      'required',
      'prices.0.unitPrice',
    ],
    [{ ...byFormula, taxMode: 'inside' }, 'required', 'taxPercent'],
    [{ ...byFormula, taxMode: 'on_top', taxPercent: '100' }, 'invalid_percent', 'taxPercent'],
    [{ ...byFormula, vacancyPercent: '100.01' }, 'invalid_percent', 'vacancyPercent'],
    [{ ...byFormula, prepayPercent: '-1' }, 'invalid_percent', 'prepayPercent'],
    [{ ...byFormula, priority: 0 }, 'too_small', 'priority'],
    [{ ...byFormula, payeeId: newId() }, 'not_found', 'payeeId'],
    [
      { ...byFormula, scope: { kind: 'scoped', places: [{ propertyTag: '<b>' }] } },
      'invalid_tag',
      'scope.places.0.propertyTag',
    ],
  ])('with %j is refused as %s at %s', async (input, code, path) => {
    await expect(createFeeItem(ctx, input as never)).rejects.toMatchObject(issues(code, path));
  });

  test('knows its tax, its payee and what it lets off', async () => {
    const payeeId = newId();
    await withTenant(tenantId, async (db) => {
      const account = await db.ledgerAccount.create({
        data: { tenantId, id: newId(), code: '2241-9', name: '代收水费', kind: 'liability' },
      });
      await db.payee.create({
        data: { tenantId, id: payeeId, name: '自来水公司', ledgerAccountId: account.id },
      });
    });
    const { feeItemId } = await createFeeItem(ctx, {
      ...byFormula,
      taxMode: 'inside',
      taxPercent: '6.5',
      payeeId,
      vacancyPercent: '30',
      prepayPercent: '5.25',
      priority: '7',
    });
    expect(await getFeeItem(ctx, { feeItemId })).toMatchObject({
      taxMode: 'inside',
      taxPercent: '6.5',
      payee: { id: payeeId, name: '自来水公司' },
      vacancyPercent: '30',
      prepayPercent: '5.25',
      priority: 7,
    });
    const [stored] = await withTenant(tenantId, (db) =>
      db.feeItem.findMany({ where: { tenantId, id: feeItemId } }),
    );
    expect(stored?.taxRate.toFixed()).toBe('0.065');
    const { prices: _, ...fields } = byFormula;
    await updateFeeItem(ctx, { feeItemId, ...fields, taxPercent: '6.5' });
    expect(await getFeeItem(ctx, { feeItemId })).toMatchObject({
      taxMode: 'none',
      taxPercent: '0',
      payee: null,
    });
    const other = await createTestTenant();
    await expect(createFeeItem(other.administrator, { ...byFormula, payeeId })).rejects.toMatchObject(
      issues('not_found', 'payeeId'),
    );
  });
});

describe('whom an item is charged', () => {
  const codes = async (feeItemId: string, more = {}) =>
    (await listChargedProperties(ctx, { feeItemId, ...more })).properties.map(({ code }) => code);

  test('is shown by pages, each property once, whichever places fit it', async () => {
    await tagProperties(ctx, {
      to: { kind: 'properties', propertyIds: propertyIds.slice(0, 4) },
      tags: ['临街'],
    });
    const { feeItemId } = await createFeeItem(ctx, {
      ...item,
      kind: 'per_area',
      prices: [{ validFrom: '2026-01-01', unitPrice: '1' }],
      scope: {
        kind: 'scoped',
        places: [
          { propertyTag: '临街' },
          { propertyTag: '临街', buildingId },
          { propertyKind: 'parking_space', communityId },
        ],
      },
    });
    const { propertyCount } = await getFeeItem(ctx, { feeItemId });
    expect(propertyCount).toBe(7);
    expect(await countChargedProperties(ctx, {})).toMatchObject({ [feeItemId]: 7 });
    const first = await listChargedProperties(ctx, { feeItemId, limit: 5 });
    const second = await listChargedProperties(ctx, { feeItemId, limit: 5, after: first.next });
    const all = [...first.properties, ...second.properties].map(({ id }) => id);
    expect(new Set(all).size).toBe(7);
    expect(all).toEqual(expect.arrayContaining(propertyIds.slice(0, 4)));
    expect(second.next).toBeNull();
    // A property's own page names the item where it is charged, and nowhere else.
    const namedBy = async (propertyId: string) =>
      (await getProperty(ctx, { propertyId })).fees?.map(({ id }) => id) ?? [];
    expect(await namedBy(propertyIds[0]!)).toContain(feeItemId);
    const { properties } = await listChargedProperties(ctx, { feeItemId, limit: 100 });
    const other = propertyIds.find((id) => !properties.some((property) => property.id === id));
    expect(await namedBy(other!)).not.toContain(feeItemId);
    // An item of everybody needs no places.
    const inAll = await createFeeItem(ctx, {
      ...item,
      code: 'A',
      kind: 'fixed',
      prices: [{ validFrom: '2026-01-01', unitPrice: '1' }],
    });
    expect(await codes(inAll.feeItemId, { limit: 100 })).toHaveLength(30);
    expect((await getFeeItem(ctx, inAll)).propertyCount).toBe(30);
  });

  test('names the properties that lack what they would be charged by', async () => {
    await withTenant(tenantId, (db) =>
      db.property.updateMany({ where: { tenantId, id: propertyIds[3] }, data: { innerArea: null } }),
    );
    const inner = await createFeeItem(ctx, {
      ...item,
      kind: 'per_area',
      areaKind: 'inner',
      prices: [{ validFrom: '2026-01-01', unitPrice: '1' }],
    });
    const { properties } = await listChargedProperties(ctx, { ...inner, lacking: true });
    expect(properties).toMatchObject([{ id: propertyIds[3], lacks: 'area', communityName: '春江花园' }]);
    const metered = await createFeeItem(ctx, { ...power, code: 'D' });
    expect(
      (await listChargedProperties(ctx, { ...metered, lacking: true, limit: 100 })).properties,
    ).toHaveLength(30);
    // The formula asks for the floor of nobody but the one whose floor is known.
    await withTenant(tenantId, (db) =>
      db.property.updateMany({ where: { tenantId, id: propertyIds[0] }, data: { floor: 3 } }),
    );
    const floors = await createFeeItem(ctx, {
      ...byFormula,
      code: 'F',
      formula: 'area * 单价 + floor + vehicles + if(has_lift = 1, lift_fee, 0)',
    });
    const unknown = async () =>
      (await listChargedProperties(ctx, { ...floors, lacking: true, limit: 100 })).properties;
    expect(await unknown()).toHaveLength(30);
    await withTenant(tenantId, (db) =>
      db.building.updateMany({ where: { tenantId, id: buildingId }, data: { hasLift: false } }),
    );
    expect(await unknown()).toHaveLength(29);
    expect((await unknown())[0]).toMatchObject({ lacks: 'facts' });
    await expect(listChargedProperties(ctx, { feeItemId: newId() })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(listChargedProperties(guestContext(ctx.tenant), inner)).rejects.toMatchObject({
      code: 'not_signed_in',
    });
  });
});

describe('a rule for paying late', () => {
  const rule = {
    validFrom: '2026-01-01',
    graceDays: 10,
    countsFrom: 'grace_end',
    dailyPercent: '0.05',
    capPercent: '100',
  } as const;

  test('stands by its day, can be replaced and taken back', async () => {
    const { feeItemId } = await createFeeItem(ctx, byFormula);
    await setLateFeeRule(ctx, { feeItemId, ...rule });
    await setLateFeeRule(ctx, {
      feeItemId,
      ...rule,
      validFrom: '2027-01-01',
      dailyPercent: '0.03',
      capPercent: null,
    });
    await setLateFeeRule(ctx, { feeItemId, ...rule, graceDays: '0' });
    const { lateFeeRules } = await getFeeItem(ctx, { feeItemId });
    expect(lateFeeRules).toMatchObject([
      {
        validFrom: '2026-01-01',
        graceDays: 0,
        countsFrom: 'grace_end',
        dailyPercent: '0.05',
        capPercent: '100',
      },
      { validFrom: '2027-01-01', dailyPercent: '0.03', capPercent: null },
    ]);
    const [stored] = await withTenant(tenantId, (db) =>
      db.lateFeeRule.findMany({ where: { tenantId, feeItemId }, orderBy: { validFrom: 'asc' } }),
    );
    expect(stored?.dailyRate.toFixed()).toBe('0.0005');
    await removeLateFeeRule(ctx, { ruleId: lateFeeRules[1]!.id });
    expect((await getFeeItem(ctx, { feeItemId })).lateFeeRules).toHaveLength(1);
    const other = await createTestTenant();
    await expect(
      removeLateFeeRule(other.administrator, { ruleId: lateFeeRules[0]!.id }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(setLateFeeRule(other.administrator, { feeItemId, ...rule })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test.each([
    [{ dailyPercent: '10.1' }, 'late_fee_rate_range', 'dailyPercent'],
    [{ dailyPercent: '五' }, 'invalid_percent', 'dailyPercent'],
    [{ capPercent: '0' }, 'invalid_percent', 'capPercent'],
    [{ graceDays: -1 }, 'too_small', 'graceDays'],
    [{ validFrom: '2026-02-29' }, 'invalid_day', 'validFrom'],
  ])('with %j is refused as %s at %s', async (change, code, path) => {
    const { feeItemId } = await createFeeItem(ctx, byFormula);
    await expect(setLateFeeRule(ctx, { feeItemId, ...rule, ...change } as never)).rejects.toMatchObject(
      issues(code, path),
    );
  });

  test('stays once it has charged somebody', async () => {
    const { feeItemId } = await createFeeItem(ctx, byFormula);
    await setLateFeeRule(ctx, { feeItemId, ...rule });
    await withTenant(tenantId, async (db) => {
      const bill = {
        tenantId,
        propertyId: propertyIds[0]!,
        feeItemId,
        periodStart: new Date('2026-03-01'),
        periodEnd: new Date('2026-04-01'),
        dueOn: new Date('2026-03-15'),
        amount: 100n,
        explanation: {},
      };
      const base = await db.bill.create({ data: { ...bill, id: newId() } });
      await db.bill.create({ data: { ...bill, id: newId(), lateFeeOf: base.id } });
    });
    await expect(setLateFeeRule(ctx, { feeItemId, ...rule })).rejects.toMatchObject(
      issues('late_fee_charged', 'validFrom'),
    );
    await setLateFeeRule(ctx, { feeItemId, ...rule, validFrom: '2026-04-01' });
    const { lateFeeRules } = await getFeeItem(ctx, { feeItemId });
    await expect(removeLateFeeRule(ctx, { ruleId: lateFeeRules[0]!.id })).rejects.toMatchObject({
      code: 'in_use',
    });
    await removeLateFeeRule(ctx, { ruleId: lateFeeRules[1]!.id });
  });
});

describe('the preview of a formula', () => {
  test('is its value for one property, with what it asked for', async () => {
    await withTenant(tenantId, (db) =>
      db.property.updateMany({
        where: { tenantId, id: propertyIds[0] },
        data: { builtArea: '80.5', floor: 8, residents: null },
      }),
    );
    const preview = (formula: string, parameters = {}) =>
      previewFormula(ctx, { formula, propertyId: propertyIds[0]!, parameters });
    expect(await preview('area * rate + if(floor > 6, 10, 0)', { rate: '1.２' })).toMatchObject({
      error: null,
      value: '106.6',
      used: ['area', 'floor'],
      parameters: ['rate'],
      attributes: { area: '80.5', vehicles: '0', kind: 'dwelling', has_lift: null, residents: null },
    });
    expect(await preview('area * rate', { rate: 'x' })).toMatchObject({
      value: null,
      problem: { code: 'unknown_parameter', name: 'rate', position: 7 },
    });
    expect(await preview('residents / 2')).toMatchObject({
      value: null,
      problem: { code: 'unknown_attribute', name: 'residents' },
    });
    expect(await preview('area / vehicles')).toMatchObject({
      problem: { code: 'division_by_zero', position: 5 },
    });
    expect(await preview('area *')).toEqual({ error: { code: 'value_expected', position: 6, length: 0 } });
    expect(await preview(`${'1+'.repeat(400)}1`)).toMatchObject({ error: { code: 'too_long' } });
    const other = await createTestTenant();
    await expect(
      previewFormula(other.administrator, { formula: '1', propertyId: propertyIds[0]! }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      previewFormula(guestContext(ctx.tenant), { formula: '1', propertyId: propertyIds[0]! }),
    ).rejects.toMatchObject({ code: 'not_signed_in' });
  });
});
