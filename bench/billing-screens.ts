/**
 * `npm run bench -- billing-screens`: every list, bill, run and balance screen's operations at a company of 100,000 properties with two years of bills
 * (7.2 million), with random bills, properties, months and words; milliseconds in the operation, 95th percentile, and how many scans of whole large
 * tables there were. `slow` lists those beyond 50 ms.
 * With `BENCH_FOLDER` the city is kept there, for the next time.
 */
import pg from 'pg';
import { countParkedContracts } from '#app/domain/billing/count-parked-contracts.ts';
import { getBill } from '#app/domain/billing/get-bill.ts';
import { getBillingRun } from '#app/domain/billing/get-billing-run.ts';
import { listBillChoices } from '#app/domain/billing/list-bill-choices.ts';
import { listBillingRuns } from '#app/domain/billing/list-billing-runs.ts';
import { listBills } from '#app/domain/billing/list-bills.ts';
import { listParkedContracts } from '#app/domain/billing/list-parked-contracts.ts';
import { listPropertyBills } from '#app/domain/billing/list-property-bills.ts';
import { nextRunMonth } from '#app/domain/billing/next-run-month.ts';
import { getMoneyFigures } from '#app/domain/dashboard/get-money-figures.ts';
import { accountEntries } from '#app/domain/ledger/account-entries.ts';
import { listTransfers } from '#app/domain/ledger/list-transfers.ts';
import { periodBalance } from '#app/domain/ledger/period-balance.ts';
import { propertyJournal } from '#app/domain/ledger/property-journal.ts';
import { trialBalance } from '#app/domain/ledger/trial-balance.ts';
import { getPayee } from '#app/domain/payees/get-payee.ts';
import { listPayees } from '#app/domain/payees/list-payees.ts';
import { findPayers } from '#app/domain/payments/find-payers.ts';
import { getPayer } from '#app/domain/payments/get-payer.ts';
import { listPayments } from '#app/domain/payments/list-payments.ts';
import { getPrepaid } from '#app/domain/payments/prepaid/get-prepaid.ts';
import { getOwnBill } from '#app/domain/portal/get-own-bill.ts';
import { listOwnBills } from '#app/domain/portal/list-own-bills.ts';
import { portalHome } from '#app/domain/portal/portal-home.ts';
import { getProperty } from '#app/domain/properties/get-property.ts';
import { listProperties } from '#app/domain/properties/list-properties.ts';
import { getStatement } from '#app/domain/statements/get-statement.ts';
import { listOwnStatements } from '#app/domain/statements/list-own-statements.ts';
import { listStatementBuildings } from '#app/domain/statements/list-statement-buildings.ts';
import { addMonths } from '#app/kernel/dates.ts';
import { type City, findCity, months, seedCity } from './billing-screens/seed-city.ts';
import { round } from './database/median.ts';
import { startBenchDatabase } from './database/start-bench-database.ts';

const properties = Number(process.env.BENCH_PROPERTIES ?? 100_000);
const times = Number(process.env.BENCH_TIMES ?? 30);
const barMs = 50;
const large = ['bill', 'ledger_transfer', 'payment', 'payment_allocation', 'property', 'tenure', 'person'];
const say = (text: string) => console.error(text);

const database = await startBenchDatabase({ autovacuum: 'off' }, process.env.BENCH_FOLDER);
const superuser = new pg.Client({ connectionString: database.superuserUrl });

type Known = { ids: string[]; next(): string };

async function known(sql: string, tenantId: string): Promise<Known> {
  const { rows } = await superuser.query<{ id: string }>(sql, [tenantId]);
  const ids = rows.map(({ id }) => id);
  return { ids, next: () => ids[Math.floor(Math.random() * ids.length)] as string };
}

function newCity(): Promise<City> {
  say(`${properties} properties x ${months} months: making their bills, payments and books`);
  return seedCity(database.superuserUrl, properties, say);
}

async function scans(): Promise<Map<string, number>> {
  const { rows } = await superuser.query<{ relname: string; seq_scan: string }>(
    `select relname, seq_scan from pg_stat_user_tables where relname = any($1)`,
    [large],
  );
  return new Map(rows.map(({ relname, seq_scan }) => [relname, Number(seq_scan)]));
}

try {
  await superuser.connect();
  const { administrator: ctx, owner, bills: count } = (await findCity()) ?? (await newCity());
  const tenantId = ctx.tenant.id;
  const sample = (table: string, where = 'true') =>
    known(`select id from ${table} where tenant_id = $1 and ${where} order by random() limit 200`, tenantId);
  const bill = await known(
    'select id from bill tablesample system (0.1) where tenant_id = $1 limit 500',
    tenantId,
  );
  const property = await sample('property');
  const community = await sample('community');
  const feeItem = await sample('fee_item');
  const run = await sample('billing_run');
  const payee = await sample('payee');
  const account = await known(
    `select id from ledger_account where tenant_id = $1 and code in ('1122', '6001', '1001')`,
    tenantId,
  );
  const ownBill = await known(
    `select b.id from bill b join membership m on m.tenant_id = b.tenant_id and m.person_id = b.person_id where b.tenant_id = $1 limit 50`,
    tenantId,
  );
  const today = new Date().toISOString().slice(0, 10);
  const month = () => addMonths(`${today.slice(0, 7)}-01`, -Math.floor(Math.random() * months));
  const { bills: firstBills } = await listBills(ctx, { limit: 1 });
  const deep = () => `${month().slice(0, 8)}15_${firstBills[0]?.property.id}_${firstBills[0]?.id}`;
  const code = () => `1-${String(1 + Math.floor((Math.random() * properties) / 10)).padStart(6, '0')}`;

  const screens: Record<string, () => Promise<unknown>> = {
    'bills, latest': () => listBills(ctx, {}),
    'bills, earliest': () => listBills(ctx, { order: 'earliest' }),
    'bills, some page': () => listBills(ctx, { after: deep() }),
    'bills, page before': () => listBills(ctx, { before: deep() }),
    'bills, overdue': () => listBills(ctx, { status: 'overdue' }),
    'bills, not due': () => listBills(ctx, { status: 'not_due' }),
    'bills, open': () => listBills(ctx, { status: 'open' }),
    'bills, paid': () => listBills(ctx, { status: 'paid' }),
    'bills, void (none)': () => listBills(ctx, { status: 'void' }),
    'bills of a month': () => listBills(ctx, { month: month() }),
    'bills of a community': () => listBills(ctx, { communityId: community.next() }),
    'bills of a community, overdue': () =>
      listBills(ctx, { communityId: community.next(), status: 'overdue' }),
    'bills of a fee item': () => listBills(ctx, { feeItemId: feeItem.next() }),
    'bills of a fee item and month': () => listBills(ctx, { feeItemId: feeItem.next(), month: month() }),
    'bills of a run': () => listBills(ctx, { runId: run.next() }),
    'bills of a property': () => listBills(ctx, { propertyId: property.next() }),
    'bills, search by code': () => listBills(ctx, { q: code() }),
    'choices of lists': () => listBillChoices(ctx, {}),
    'a bill': () => getBill(ctx, { billId: bill.next() }),
    'a property': () => getProperty(ctx, { propertyId: property.next() }),
    properties: () => listProperties(ctx, {}),
    'bills on the property page': () => listPropertyBills(ctx, { propertyId: property.next() }),
    'prepaid money of a property': () => getPrepaid(ctx, { propertyId: property.next() }),
    'journal of a property': () => propertyJournal(ctx, { propertyId: property.next() }),
    'statement of a property': () =>
      getStatement(ctx, {
        propertyId: property.next(),
        months: { from: month().slice(0, 7), through: today.slice(0, 7) },
      }),
    runs: () => listBillingRuns(ctx, {}),
    'a run': () => getBillingRun(ctx, { runId: run.next() }),
    'month of the next run': () => nextRunMonth(ctx, {}),
    'work list': () => listParkedContracts(ctx, {}),
    'work list, counted': () => countParkedContracts(ctx, {}),
    dashboard: () => getMoneyFigures(ctx, {}),
    payees: () => listPayees(ctx, {}),
    'a payee': () => getPayee(ctx, { payeeId: payee.next() }),
    'buildings with statements': () => listStatementBuildings(ctx, { communityId: community.next() }),
    'trial balance': () => trialBalance(ctx, {}),
    'trial balance of a day': () => trialBalance(ctx, { asOf: month() }),
    'balance of a period': () => periodBalance(ctx, { from: month(), through: today }),
    'entries of an account': () =>
      accountEntries(ctx, { accountId: account.next(), from: month(), through: today }),
    transfers: () => listTransfers(ctx, {}),
    payments: () => listPayments(ctx, {}),
    'payments of a property': () => listPayments(ctx, { propertyId: property.next() }),
    'counter, search': () => findPayers(ctx, { q: code() }),
    'counter, a payer': () => getPayer(ctx, { propertyId: property.next() }),
    'portal home': () => portalHome(owner, { propertyId: null }),
    'portal bills, due': () => listOwnBills(owner, { tab: 'due', propertyId: null }),
    'portal bills, paid': () => listOwnBills(owner, { tab: 'paid', propertyId: null }),
    'portal bill': () => getOwnBill(owner, { billId: ownBill.next(), propertyId: null }),
    'portal statements': () => listOwnStatements(owner, { propertyId: null }),
  };

  const p95: Record<string, number> = {};
  const slow: Record<string, number> = {};
  const scanned: Record<string, string[]> = {};
  for (const [name, open] of Object.entries(screens)) {
    const taken: number[] = [];
    try {
      await open();
      await superuser.query('select pg_stat_force_next_flush()');
      const before = await scans();
      for (let time = 0; time < times; time += 1) {
        const started = performance.now();
        await open();
        taken.push(performance.now() - started);
      }
      const after = await scans();
      const tables = large.filter((table) => (after.get(table) ?? 0) > (before.get(table) ?? 0));
      if (tables.length > 0) scanned[name] = tables;
    } catch (error) {
      say(
        `  ${name}: ${error instanceof Error ? error.message : String(error)} ${JSON.stringify((error as { detail?: unknown }).detail ?? '')}`,
      );
      p95[name] = Number.POSITIVE_INFINITY;
      continue;
    }
    taken.sort((a, b) => a - b);
    const at = (share: number) => round(taken[Math.ceil(taken.length * share) - 1] ?? 0, 1);
    p95[name] = at(0.95);
    if (at(0.95) > barMs) slow[name] = at(0.95);
    say(
      `  ${name.padEnd(34)} ${String(at(0.5)).padStart(8)} ms  p95 ${String(at(0.95)).padStart(8)} ms${scanned[name] ? `  scans ${scanned[name].join(', ')}` : ''}`,
    );
  }
  console.log(
    JSON.stringify({
      bench: 'billing-screens',
      properties,
      bills: count,
      screens: Object.keys(p95).length,
      most: Math.max(...Object.values(p95)),
      slow,
      scanned,
    }),
  );
} finally {
  await superuser.end();
  await database.stop();
}
