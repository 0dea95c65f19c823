import { beforeAll, describe, expect, it } from 'vitest';
import { createFeeItem } from '#app/domain/fees/create-fee-item.ts';
import { getFeeItem } from '#app/domain/fees/get-fee-item.ts';
import { listTags } from '#app/domain/tags/list-tags.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { action as policyAction } from '../../settings/billing/billing.tsx';
import { staffRequest } from '../../testing/staff-request.ts';
import { action as discountAction } from './discounts/discount-action.ts';
import { loader as discountsOfProperty } from './discounts/of-property.ts';
import { action as feeItemAction } from './fee-item-action.ts';
import { loader as formulaPreview } from './formula-preview.ts';
import { action as newAction } from './new-fee-item.tsx';
import { action as tagAction } from './tags/tags.ts';

let accountant: TenantContext;
let service: TenantContext;
let propertyIds: string[];
let buildingId: string;
let feeItemId: string;

beforeAll(async () => {
  const { tenant } = await createTestTenant();
  accountant = await createTestMember(tenant, 'accountant');
  service = await createTestMember(tenant, 'customer_service');
  ({ propertyIds, buildingId } = await createTestRegister(tenant.id, { properties: 3 }));
  ({ feeItemId } = await createFeeItem(accountant, {
    code: 'F',
    name: '公式',
    kind: 'formula',
    formula: 'area * rate',
    cycleMonths: 1,
    dueDay: 15,
    prices: [{ validFrom: '2026-01-01', parameters: [{ name: 'rate', value: '1.5' }] }],
  }));
});

const page = '/console/money/fee-items';
const errorsOf = (answer: unknown): Record<string, string[]> =>
  (answer as { data: { submission: { error: Record<string, string[]> } } }).data.submission.error;

describe('the form of a new item', () => {
  const fields = {
    name: '水费',
    code: 'SF',
    kind: 'tiered',
    quantityUnit: 'm3',
    tierBasis: 'year',
    cycleMonths: '1',
    dueDay: '20',
    validFrom: '2026-01-01',
    'scope.kind': 'all',
    'tiers[0].above': '0',
    'tiers[0].unitPrice': '3.45',
    'tiers[1].above': '180',
    'tiers[1].unitPrice': '4.83',
  };
  const send = async (changes: Record<string, string>) =>
    newAction(
      await staffRequest(accountant, `${page}/new`, { form: new URLSearchParams({ ...fields, ...changes }) }),
    );

  it('takes tiers as they are typed, and tells where one is wrong', async () => {
    expect(errorsOf(await send({ 'tiers[1].above': '0' }))).toEqual({ 'tiers[1].above': ['tier_not_above'] });
    const answer = await send({});
    expect(answer).toBeInstanceOf(Response);
    const id = (answer as Response).headers.get('Location')?.split('/').at(-1) ?? '';
    expect((await getFeeItem(accountant, { feeItemId: id })).currentPrice?.tiers).toEqual([
      { above: '0', unitPrice: '3.45' },
      { above: '180', unitPrice: '4.83' },
    ]);
  });

  it('tells a mistake in a formula by its character, and a number that is missing by its name', async () => {
    const formula = { kind: 'formula', code: 'G', formula: 'area *' };
    expect(errorsOf(await send(formula))).toEqual({ formula: ['formula_value_expected {"position":7}'] });
    expect(errorsOf(await send({ ...formula, formula: 'area * rate' }))).toEqual({
      parameters: ['formula_parameter_missing {"name":"rate"}'],
    });
  });
});

describe('the preview of a formula', () => {
  const ask = async (by: TenantContext, query: Record<string, string>) =>
    formulaPreview(await staffRequest(by, `${page}/formula-preview?${new URLSearchParams(query)}`));

  it('answers with the question, so that late answers are known', async () => {
    const property = propertyIds[0] as string;
    const formula = 'round(area * rate, 1)';
    const answer = await ask(accountant, { formula, property, parameters: '{"rate":"2"}' });
    expect(answer).toMatchObject({
      formula,
      property,
      preview: { error: null, value: expect.stringMatching(/^\d+(\.5)?$/), used: ['area'] },
    });
  });

  it('refuses parameters that are none', async () => {
    const property = propertyIds[0] as string;
    const refused = await ask(accountant, { formula: '1', property, parameters: 'x' }).catch(
      (error) => error,
    );
    expect(refused).toMatchObject({ status: 422 });
    const lost = await ask(accountant, { formula: '1', property: 'x' }).catch((error) => error);
    expect(lost).toMatchObject({ status: 422 });
  });
});

it('sets a rule for paying late on the page of an item', async () => {
  const form = new URLSearchParams({
    _form: 'late-fee',
    validFrom: '2026-12-01',
    graceDays: '10',
    countsFrom: 'grace_end',
    dailyPercent: '0.05',
    capPercent: '',
  });
  const request = await staffRequest(accountant, `${page}/${feeItemId}`, { form });
  expect(await feeItemAction({ ...request, params: { feeItem: feeItemId } })).toBeInstanceOf(Response);
  expect((await getFeeItem(accountant, { feeItemId })).lateFeeRules).toMatchObject([
    { graceDays: 10, countsFrom: 'grace_end', dailyPercent: '0.05', capPercent: null },
  ]);
});

describe('discounts', () => {
  const grant = async (by: TenantContext, fields: Record<string, string>) =>
    discountAction(await staffRequest(by, `${page}/discounts`, { form: new URLSearchParams(fields) }));
  const discount = { kind: 'hardship', percent: '20', startsOn: '2026-12-01', reason: '低保' };
  const ofProperty = async (by: TenantContext) =>
    discountsOfProperty(await staffRequest(by, `${page}/discounts/of-property?property=${propertyIds[0]}`));

  it('are granted on a property’s page and lead back to it, and ended there', async () => {
    const property = propertyIds[0] as string;
    const granted = await grant(accountant, {
      ...discount,
      target: 'properties',
      'propertyIds[0]': property,
      back: property,
    });
    expect((granted as Response).headers.get('Location')).toBe(`/console/properties/${property}`);
    const { discounts, canEnd } = await ofProperty(accountant);
    expect(discounts).toMatchObject([{ percent: '20', state: 'coming', feeItem: null }]);
    expect(canEnd).toBe(true);
    expect((await ofProperty(service)).canGrant).toBe(false);
    await grant(accountant, { intent: 'end', id: discounts[0]?.id ?? '' });
    expect((await ofProperty(accountant)).discounts).toEqual([]);
  });

  it('say what is missing', async () => {
    expect(errorsOf(await grant(accountant, { ...discount, target: 'building' }))).toEqual({
      buildingId: ['required'],
    });
    expect(
      errorsOf(await grant(accountant, { ...discount, target: 'building', buildingId: feeItemId })),
    ).toEqual({ buildingId: ['not_found'] });
    expect(await grant(accountant, { ...discount, target: 'building', buildingId })).toBeInstanceOf(Response);
  });

  it('are not for everybody', async () => {
    const refused = await grant(service, { ...discount, target: 'building', buildingId }).catch(
      (error) => error,
    );
    expect(JSON.stringify(refused.data ?? refused)).toContain('forbidden');
  });
});

it('puts a tag on a property and takes it off', async () => {
  const property = propertyIds[0] as string;
  const send = async (fields: Record<string, string>) =>
    tagAction(
      await staffRequest(service, `${page}/tags`, {
        form: new URLSearchParams({ propertyId: property, ...fields }),
      }),
    );
  expect(await send({ tag: '临街' })).toEqual({ tagged: '临街' });
  expect((await listTags(service, { propertyId: property })).map(({ tag }) => tag)).toEqual(['临街']);
  expect(errorsOf(await send({ tag: '=1' }))).toEqual({ tag: ['invalid_tag'] });
  await send({ tag: '临街', intent: 'untag' });
  expect(await listTags(service, { propertyId: property })).toEqual([]);
});

it('keeps the rules of billing', async () => {
  const send = async (proration: string) =>
    policyAction(
      await staffRequest(accountant, '/console/settings/billing', {
        form: new URLSearchParams({ proration, creditApplication: 'off' }),
      }),
    );
  expect(await send('thirty_days')).toBeInstanceOf(Response);
  expect(errorsOf(await send('weekly'))).toEqual({ proration: ['invalid_choice'] });
});
