import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { addDays, type Day } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { attachEntryDocument } from './attach-entry-document.ts';
import { bookEntry } from './book-entry.ts';
import { createPublicAccount } from './create-public-account.ts';
import { exportEntries } from './export-entries.ts';
import { getEntryDocument } from './get-entry-document.ts';
import { getOwnEntryDocument } from './get-own-entry-document.ts';
import { getOwnPeriod } from './get-own-period.ts';
import { getPeriod } from './get-period.ts';
import { getPublicAccount } from './get-public-account.ts';
import { listEntries } from './list-entries.ts';
import { listPublicAccounts } from './list-public-accounts.ts';
import { ownPublicAccounts } from './own-public-accounts.ts';
import { previewPeriod } from './preview-period.ts';
import { publishPeriod } from './publish-period.ts';
import { reverseEntry } from './reverse-entry.ts';
import { updatePublicAccount } from './update-public-account.ts';

let app: pg.Client;
let scene: PaymentScene;
let tenantId: string;
let communityId: string;
let accountant: TenantContext;
let accountId: string;

beforeAll(async () => {
  app = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await app.connect();
});
afterAll(() => app.end());

beforeEach(async () => {
  scene = await paymentScene();
  tenantId = scene.tenant.id;
  const property = await withTenant(tenantId, (db) =>
    db.property.findFirstOrThrow({ where: { tenantId, id: scene.propertyIds[0] as string } }),
  );
  communityId = property.communityId;
  accountant = on(await createTestMember(scene.tenant, 'accountant'));
  ({ accountId } = await createPublicAccount(accountant, {
    communityId,
    kind: 'shared',
    name: '公共收益',
    openedOn: '2026-01-01',
    openingAmount: 100_000n,
  }));
});

const on = (ctx: TenantContext, day: Day = '2026-06-15'): TenantContext => ({
  ...ctx,
  now: () => new Date(`${day}T04:00:00Z`),
});

const paper = (contentType = 'application/pdf') => {
  const id = newId();
  return { id, key: `accounts/${id}`, name: '合同.pdf', contentType, size: 900 };
};

const book = (direction: 'in' | 'out', amount: bigint, bookedOn: Day, more = {}) =>
  bookEntry(accountant, {
    accountId,
    direction,
    amount,
    bookedOn,
    category: '广告',
    description: '电梯广告',
    ...more,
  });

const publish = (through: Day, more = {}) => publishPeriod(accountant, { accountId, through, ...more });

/** As the application itself would write it, past every check of the operations. */
async function plain(sql: string, values: unknown[]): Promise<string> {
  await app.query('begin');
  try {
    await app.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    await app.query(sql, values);
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await app.query('rollback');
  }
}

describe('a published period', () => {
  it('says what was there, came in, went out and is there, and the next begins where it ends', async () => {
    await book('in', 30_000n, '2026-01-05');
    await book('out', 4_000n, '2026-03-31', { category: '维修' });
    const mistake = await book('in', 500n, '2026-03-31');
    await reverseEntry(on(accountant, '2026-03-31'), { entryId: mistake.entryId, reason: '记错' });
    await book('in', 1n, '2026-04-01');
    const seen = await previewPeriod(accountant, { accountId, through: '2026-03-31' });
    expect(seen).toMatchObject({
      from: '2026-01-01',
      opening: 100_000n,
      in: 30_000n,
      out: 4_000n,
      closing: 126_000n,
      entries: 4,
    });
    expect(seen.categories).toEqual([
      { category: '广告', in: 30_000n, out: 0n },
      { category: '维修', in: 0n, out: 4_000n },
    ]);
    const { periodId } = await publish('2026-03-31', { closing: 126_000n, note: '一季度' });
    expect(await getPeriod(accountant, { accountId, periodId })).toMatchObject({
      note: '一季度',
      figures: seen,
      publishedBy: '赵员工',
    });
    const account = await getPublicAccount(accountant, { accountId });
    expect(account).toMatchObject({ balance: 126_001n, publishedThrough: '2026-03-31' });
    expect(account.unpublished).toMatchObject({ from: '2026-04-01', opening: 126_000n, in: 1n });
    expect(await listPublicAccounts(accountant, {})).toMatchObject([
      { balance: 126_001n, publishedThrough: '2026-03-31' },
    ]);
  });

  it('is refused before it is over, before it begins, and with other figures than were looked at', async () => {
    await expect(publish('2026-06-15')).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(publish('2025-12-31')).rejects.toMatchObject({ code: 'invalid_input' });
    await book('in', 1n, '2026-01-05');
    await expect(publish('2026-03-31', { closing: 100_000n })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('takes no entry and no document any more, and a mistake in it is booked back today', async () => {
    const { entryId } = await book('in', 30_000n, '2026-01-05', { documents: [paper()] });
    await publish('2026-03-31');
    await expect(book('in', 1n, '2026-03-31')).rejects.toMatchObject({ code: 'account_period_published' });
    await expect(attachEntryDocument(accountant, { entryId, file: paper() })).rejects.toMatchObject({
      code: 'account_period_published',
    });
    await reverseEntry(accountant, { entryId, reason: '合同取消' });
    await expect(reverseEntry(accountant, { entryId, reason: '再次' })).rejects.toMatchObject({
      code: 'conflict',
    });
    const { entries } = await listEntries(accountant, { accountId });
    expect(entries.map(({ bookedOn, amount }) => [bookedOn, amount])).toEqual([
      ['2026-06-15', -30_000n],
      ['2026-01-05', 30_000n],
    ]);
  });

  it('is kept by the database, whatever program writes', async () => {
    const { entryId } = await book('in', 30_000n, '2026-01-05');
    await publish('2026-03-31');
    const entry = `insert into public_account_entry (tenant_id, id, account_id, booked_on, amount, category, description)
      values ($1, $2, $3, $4, 5, 'x', 'x')`;
    expect(await plain(entry, [tenantId, newId(), accountId, '2026-03-31'])).toBe('LN201');
    expect(await plain(entry, [tenantId, newId(), accountId, '2025-12-31'])).toBe('LN201');
    expect(await plain(entry, [tenantId, newId(), accountId, '2026-04-01'])).toBe('done');
    // Neither edited nor removed: the application has no right to.
    expect(await plain('update public_account_entry set amount = 1 where id = $1', [entryId])).toBe('42501');
    expect(await plain('delete from public_account_entry where id = $1', [entryId])).toBe('42501');
    expect(
      await plain('update public_account_period set closing_amount = 1 where account_id = $1', [accountId]),
    ).toBe('42501');
    expect(await plain('delete from public_account_period where account_id = $1', [accountId])).toBe('42501');
    // A gap, an overlap, another opening balance, another closing balance.
    const period = `insert into public_account_period (tenant_id, id, account_id, from_on, through_on, opening_amount, closing_amount)
      values ($1, $2, $3, $4, '2026-05-31', $5, $6)`;
    for (const [from, opening, closing, outcome] of [
      ['2026-04-02', 130_000, 130_000, '23514'],
      ['2026-03-31', 130_000, 130_000, '23514'],
      ['2026-04-01', 130_001, 130_001, '23514'],
      ['2026-04-01', 130_000, 130_001, '23514'],
      ['2026-04-01', 130_000, 130_000, 'done'],
    ])
      expect(await plain(period, [tenantId, newId(), accountId, from, opening, closing])).toBe(outcome);
  });

  it('holds every entry of its days, however bookings and a publication race', {
    timeout: 60_000,
  }, async () => {
    for (let round = 0; round < 8; round += 1) {
      const through = addDays('2026-02-01', round * 10);
      const outcomes = await Promise.allSettled([
        ...Array.from({ length: 6 }, (_, index) => book('in', BigInt(index + 1), through)),
        publish(through),
        publish(through),
      ]);
      const published = outcomes.slice(6).filter(({ status }) => status === 'fulfilled');
      expect(published).toHaveLength(1);
    }
    const { periods } = await getPublicAccount(accountant, { accountId });
    expect(periods).toHaveLength(8);
    for (const { id, closing } of periods) {
      const { figures, entries } = await getPeriod(accountant, { accountId, periodId: id });
      expect(figures.closing).toBe(closing);
      expect(figures.opening + entries.reduce((sum, { amount }) => sum + amount, 0n)).toBe(closing);
    }
  });
});

describe('the books of an account', () => {
  it('come to the same whatever is booked, reversed and published in whatever order', {
    timeout: 90_000,
  }, async () => {
    const step = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          kind: fc.constant('book' as const),
          out: fc.boolean(),
          amount: fc.bigInt(1n, 10_000n),
          day: fc.nat(160),
        }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('reverse' as const), pick: fc.nat(50) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('publish' as const), day: fc.nat(160) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async (steps) => {
        const opening = 1_000n;
        const made = await createPublicAccount(accountant, {
          communityId,
          kind: 'maintenance_fund',
          name: newId(),
          openedOn: '2026-01-01',
          openingAmount: opening,
        });
        const model: { id: string; day: Day; amount: bigint; reversed: boolean }[] = [];
        let published: Day | null = null;
        for (const next of steps) {
          if (next.kind === 'book') {
            const bookedOn = addDays('2026-01-01', next.day);
            const booking = bookEntry(accountant, {
              accountId: made.accountId,
              direction: next.out ? 'out' : 'in',
              amount: next.amount,
              bookedOn,
              category: next.out ? '维修' : '利息',
              description: 'x',
            });
            if (published !== null && bookedOn <= published) {
              await expect(booking).rejects.toMatchObject({ code: 'account_period_published' });
              continue;
            }
            const { entryId } = await booking;
            model.push({
              id: entryId,
              day: bookedOn,
              amount: next.out ? -next.amount : next.amount,
              reversed: false,
            });
          }
          if (next.kind === 'reverse') {
            const open = model.filter(({ reversed }) => !reversed);
            const entry = open[next.pick % Math.max(open.length, 1)];
            if (!entry) continue;
            const { entryId } = await reverseEntry(accountant, { entryId: entry.id, reason: 'x' });
            entry.reversed = true;
            model.push({ id: entryId, day: '2026-06-15', amount: -entry.amount, reversed: true });
          }
          if (next.kind === 'publish') {
            const through: Day = addDays('2026-01-01', next.day);
            if (published !== null && through <= published) continue;
            await publishPeriod(accountant, { accountId: made.accountId, through });
            published = through;
          }
        }
        const total = model.reduce((sum, { amount }) => sum + amount, opening);
        const account = await getPublicAccount(accountant, { accountId: made.accountId });
        expect(account.balance).toBe(total);
        const until: Day | null = published;
        const shown = model.filter(({ day }) => until !== null && day <= until);
        expect(account.periods[0]?.closing ?? opening).toBe(
          shown.reduce((sum, { amount }) => sum + amount, opening),
        );
        const rows: unknown[][] = [];
        const { administrator } = scene;
        for await (const row of await exportEntries(on(administrator), { accountId: made.accountId }))
          rows.push(row);
        expect(rows).toHaveLength(model.length + 2);
        expect(rows.at(-1)?.[6]).toEqual({ number: (Number(total) / 100).toFixed(2) });
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('end when the account is closed', async () => {
    await updatePublicAccount(accountant, { accountId, name: '公共收益（旧）', closed: true });
    await expect(book('in', 1n, '2026-05-01')).rejects.toMatchObject({ code: 'account_closed' });
    const sql = `insert into public_account_entry (tenant_id, id, account_id, booked_on, amount, category, description)
      values ($1, $2, $3, '2026-05-01', 5, 'x', 'x')`;
    expect(await plain(sql, [tenantId, newId(), accountId])).toBe('LN202');
    await updatePublicAccount(accountant, { accountId, name: '公共收益', closed: false });
    await book('in', 1n, '2026-05-01');
  });

  it('are booked by those who may, of today at the latest, with papers that are paper', async () => {
    await expect(book('in', 1n, '2026-06-16')).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(book('in', 1n, '2025-12-31')).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(book('in', 1n, '2026-06-15', { documents: [paper('text/html')] })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    const leader = on(await createTestMember(scene.tenant, 'leader'));
    await expect(
      bookEntry(leader, {
        accountId,
        direction: 'in',
        amount: 1n,
        bookedOn: '2026-06-01',
        category: 'x',
        description: 'x',
      }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await publishPeriod(leader, { accountId, through: '2026-03-31' });
  });
});

describe('what owners see', () => {
  it('is what was published of their own community, with its documents, and nothing else', async () => {
    const shown = await book('in', 30_000n, '2026-01-05', { documents: [paper()] });
    const hidden = await book('in', 7n, '2026-05-05', { documents: [paper()] });
    const owner = on(scene.owner);
    expect((await ownPublicAccounts(owner, { propertyId: null })).accounts).toEqual([]);
    const { periodId } = await publish('2026-03-31');
    const { accounts } = await ownPublicAccounts(owner, { propertyId: null });
    expect(accounts).toMatchObject([
      { name: '公共收益', periods: [{ id: periodId, opening: 100_000n, closing: 130_000n }] },
    ]);
    const { period } = await getOwnPeriod(owner, { periodId, propertyId: null });
    expect(period.entries.map(({ id }) => id)).toEqual([shown.entryId]);
    expect(period).not.toHaveProperty('publishedBy');
    const fileId = period.entries[0]?.documents[0]?.fileId ?? '';
    const wanted = { entryId: shown.entryId, fileId };
    expect(await getOwnEntryDocument(owner, wanted)).toMatchObject({ name: '合同.pdf' });

    const { entries } = await listEntries(accountant, { accountId });
    const unpublished = entries.find(({ id }) => id === hidden.entryId)?.documents[0]?.fileId ?? '';
    await expect(
      getOwnEntryDocument(owner, { entryId: hidden.entryId, fileId: unpublished }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(getEntryDocument(owner, wanted)).rejects.toMatchObject({ code: 'forbidden' });

    // Somebody of another community of the same company, and the owner of another company.
    const other = await createTestRegister(tenantId, { properties: 1, communityName: '隔壁小区' });
    const { personId } = await withTenant(tenantId, (db) =>
      db.tenure.findFirstOrThrow({ where: { tenantId, propertyId: other.propertyIds[0] as string } }),
    );
    const neighbour = on(await createTestMember(scene.tenant, 'owner', personId));
    const stranger = on((await paymentScene()).owner);
    for (const somebody of [neighbour, stranger]) {
      expect((await ownPublicAccounts(somebody, { propertyId: null })).accounts).toEqual([]);
      await expect(getOwnPeriod(somebody, { periodId, propertyId: null })).rejects.toMatchObject({
        code: 'not_found',
      });
      await expect(getOwnEntryDocument(somebody, wanted)).rejects.toMatchObject({ code: 'not_found' });
    }
    const strangers = (await createTestTenant()).administrator;
    await expect(getEntryDocument(strangers, wanted)).rejects.toMatchObject({ code: 'not_found' });
    await expect(getPublicAccount(strangers, { accountId })).rejects.toMatchObject({ code: 'not_found' });
  });
});
