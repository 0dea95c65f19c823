import { expect, test } from 'vitest';
import { addMonths, dayOf, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { accountIds } from '../ledger/account-ids.ts';
import { exactCharge } from './computation/exact-charge.ts';
import { netOf } from './computation/segment-amounts.ts';
import { type ExpectedBill, expectedBills } from './computation/trial/expected-bills.ts';
import { type RandomCompany, randomCompany } from './computation/trial/random-company.ts';
import { storeCompany } from './computation/trial/store-company.ts';
import { insertBills } from './insert-bills.ts';

/** How many random contracts are compared over how many months, and from which seed; a longer run sets them. */
const contracts = Number(process.env.BILLING_CONTRACTS ?? 256);
const months = Number(process.env.BILLING_MONTHS ?? 36);
const seed = Number(process.env.BILLING_SEED ?? Date.now() % 2 ** 31);
const timeoutMs = 600_000;
/** A longer run has larger companies, for each statement to do more. */
const size = { items: 16, places: contracts > 2_000 ? 80 : 8, months };

test(`the database bills ${contracts} random contracts over ${months} months as TypeScript does (BILLING_SEED=${seed})`, {
  timeout: 3_600_000,
}, async () => {
  const billed: ExpectedBill[] = [];
  for (let round = 0; round * size.items * size.places < contracts; round += 1) {
    const { tenant } = await createTestTenant(round % 2 === 0 ? {} : { currency: 'JPY' });
    const company = randomCompany(seed + round * 1000, size);
    const all = Array.from({ length: months }, (_, index) => addMonths(company.firstMonth, index));
    const expected = company.items.flatMap((item) =>
      company.places.flatMap((place) => expectedBills(company, item, place, all, tenant.currency)),
    );
    for (const item of company.items)
      for (const place of company.places)
        checkContract(
          expected.filter((bill) => bill.item === item && bill.place === place),
          tenant.currency,
        );
    const persons = await withTenant(tenant.id, (db) => storeCompany(db, tenant.id, company), {
      timeoutMs,
    });
    for (const [index, month] of all.entries()) {
      await withTenant(
        tenant.id,
        async (db) => {
          const runId = newId();
          await db.billingRun.create({
            data: {
              tenantId: tenant.id,
              id: runId,
              month: toDateColumn(month),
              trigger: 'manual',
              status: 'posting',
            },
          });
          await insertBills(db, {
            tenantId: tenant.id,
            runId,
            month,
            minorDigits: tenant.currency === 'JPY' ? 0 : 2,
            after: null,
            through: null,
            ...(company.postings[index] as RandomCompany['postings'][number]),
            mayExist: index % 2 === 0,
            accounts: await accountIds(db, tenant.id, ['receivables', 'income', 'taxes']),
          });
        },
        { timeoutMs },
      );
    }
    await withTenant(
      tenant.id,
      async (db) => {
        const rows = await db.bill.findMany({ where: { tenantId: tenant.id } });
        const found = rows.map((bill) => ({
          key: `${bill.feeItemId} ${bill.propertyId} ${dayOf(bill.periodStart)} ${bill.sharedFrom ? dayOf(bill.sharedFrom) : ''}`,
          end: dayOf(bill.periodEnd),
          dueOn: dayOf(bill.dueOn),
          usualDueOn: dayOf(bill.usualDueOn ?? bill.dueOn),
          personId: bill.personId,
          amount: bill.amount,
          taxAmount: bill.taxAmount,
          explanation: bill.explanation,
        }));
        const wanted = expected.map((bill) => ({
          key: `${bill.item.id} ${bill.place.id} ${bill.period.start} ${bill.item.kind === 'shared' ? bill.explanation.period.start : ''}`,
          end: bill.period.end,
          dueOn: bill.dueOn,
          usualDueOn: bill.usualDueOn,
          personId: bill.personId === null ? null : persons.get(bill.personId),
          amount: bill.amount,
          taxAmount: bill.taxAmount,
          explanation: bill.explanation,
        }));
        const byKey = new Map(found.map((bill) => [bill.key, bill]));
        const facts = (key: string) =>
          show(
            company,
            key,
            wanted.filter((bill) => bill.key === key),
            byKey.get(key),
          );
        for (const bill of wanted) {
          const there = byKey.get(bill.key);
          expect(there, there ? '' : facts(bill.key)).toBeDefined();
          expect(
            there,
            JSON.stringify(there?.explanation) === JSON.stringify(bill.explanation) ? '' : facts(bill.key),
          ).toEqual(bill);
        }
        const keys = new Set(wanted.map((bill) => bill.key));
        const surplus = found
          .filter((bill) => !keys.has(bill.key))
          .slice(0, 3)
          .map((bill) => facts(bill.key));
        expect(surplus).toEqual([]);
        expect(found.length).toBe(wanted.length);
      },
      { timeoutMs },
    );
    billed.push(...expected);
  }
  // Enough of them had a bill for the comparison to mean something.
  expect(billed.length).toBeGreaterThan(contracts * 2);
  expect(new Set(billed.map(({ item }) => item.kind)).size).toBe(7);
  for (const holds of [
    ({ explanation }: ExpectedBill) => explanation.part,
    ({ dueOn, usualDueOn }: ExpectedBill) => dueOn > usualDueOn,
    ({ dueOn, usualDueOn }: ExpectedBill) => dueOn === usualDueOn,
    ({ explanation }: ExpectedBill) => explanation.segments.some(({ discounts }) => discounts),
    ({ explanation }: ExpectedBill) => explanation.segments.some(({ tiers = [] }) => tiers.length > 1),
    ({ explanation }: ExpectedBill) => explanation.tax,
    ({ explanation }: ExpectedBill) => (explanation.shares?.length ?? 0) > 1,
  ])
    expect(billed.some(holds), String(holds)).toBe(true);
});

/** No day is charged twice, none is left out between parts, and nothing drifts: parts come to their whole, and bills to the exact charge. */
function checkContract(bills: ExpectedBill[], currency: string): void {
  const charges = new Map<string, ExpectedBill[]>();
  for (const bill of bills) {
    const { start, end } = bill.explanation.period;
    charges.set(`${start} ${end}`, [...(charges.get(`${start} ${end}`) ?? []), bill]);
  }
  const periods = [...charges.values()].map(([first]) => first!.explanation.period);
  // Costs that are shared out may be of the same days.
  if (bills[0]?.item.kind !== 'shared')
    for (const [index, period] of periods.entries())
      if (index > 0) expect(period.start >= periods[index - 1]!.end, JSON.stringify(periods)).toBe(true);
  for (const parts of charges.values()) {
    const [first] = parts;
    const { part, rounding } = first!.explanation;
    const all = parts.length === (part?.of ?? 1);
    for (const [index, { period }] of parts.entries())
      if (all && index > 0) expect(period.start).toBe(parts[index - 1]!.period.end);
    if (!all) continue;
    expect([parts[0]!.period.start, parts.at(-1)!.period.end]).toEqual(
      Object.values(first!.explanation.period),
    );
    const amount = parts.reduce((sum, bill) => sum + bill.amount, 0n);
    if (part) expect(amount).toBe(BigInt(part.whole));
    const net = parts.reduce((sum, { explanation }) => sum + netOf(explanation), 0n);
    const segments = parts.flatMap(({ explanation }) => explanation.segments);
    const exact = exactCharge({ ...first!.explanation, segments }, currency);
    const off = net * exact.denominator - exact.numerator;
    const half = rounding.mode.startsWith('half');
    expect((off < 0n ? -off : off) * (half ? 2n : 1n) <= BigInt(rounding.unit) * exact.denominator).toBe(
      true,
    );
  }
}

const show = (company: ReturnType<typeof randomCompany>, key: string, wanted: unknown, found: unknown) => {
  const [itemId = '', placeId = ''] = key.split(' ');
  const facts = {
    firstMonth: company.firstMonth,
    proration: company.proration,
    item: company.items.find((item) => item.id === itemId),
    place: company.places.find((place) => place.id === placeId),
    link: company.links.get(`${itemId} ${placeId}`),
    wanted,
    found,
  };
  return JSON.stringify(facts, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
};
