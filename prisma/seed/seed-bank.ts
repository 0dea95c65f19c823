import { importStatement } from '#app/domain/bank/import-statement.ts';
import { listBankLines } from '#app/domain/bank/list-bank-lines.ts';
import { matchLine } from '#app/domain/bank/matching/match-line.ts';
import { setLineAside } from '#app/domain/bank/matching/set-line-aside.ts';
import { uploadStatement } from '#app/domain/bank/upload-statement.ts';
import { putFile } from '#app/integrations/storage/put-file.ts';
import { addDays, type Day, dayOf } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { minorToText } from '#app/kernel/money.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';

type Row = { day: Day; amount: bigint; name: string; purpose: string };

/**
 * The company's bank account: payouts and settlements of the last months, matched but for the latest, and transfers of owners that nobody has recorded yet,
 * some of which say plainly what they are for.
 */
export async function seedBank(tenant: Tenant, today: Day): Promise<void> {
  const ctx = systemContext(tenant, 'seed');
  const { payouts, settlements, debtors } = await readMoney(tenant);
  const chinese = tenant.language === 'zh-CN';
  const before = addDays(today, -35);
  const out = settlements.map(({ day, amount, name }) => ({
    day,
    amount: -amount,
    name,
    purpose: chinese ? '代收款结算' : 'Settlement',
  }));
  const moved: Row[] = [
    ...payouts.map(({ day, amount }) => ({ day, amount, name: 'STRIPE', purpose: 'Payout' })),
    ...out,
  ].filter(({ day }) => day <= today);
  const transfers = debtors.map(({ code, name, owed }, index): Row => {
    const amount = index === 3 ? owed / 2n : owed;
    const purpose = index === 2 ? '' : chinese ? `${code}物业费` : `${code} service charge`;
    return { day: addDays(today, -1 - index), amount: amount > 0n ? amount : owed, name, purpose };
  });
  const other: Row[] = [
    { day: addDays(today, -4), amount: 8_812n, name: '', purpose: chinese ? '存款利息' : 'Interest' },
    { day: addDays(today, -6), amount: 66_000n, name: chinese ? '赵某' : 'R. Thompson', purpose: '' },
  ];
  await importRows(
    ctx,
    moved.filter(({ day }) => day < before),
    before,
  );
  await importRows(ctx, [...moved.filter(({ day }) => day >= before), ...transfers, ...other], today);
  await matchOld(ctx, before, chinese);
}

/** What came and went through the bank, and who owes what: six properties of owners with names. */
async function readMoney({ id: tenantId }: Tenant) {
  return withTenant(tenantId, async (db) => ({
    payouts: (await db.payout.findMany({ where: { tenantId, status: 'paid', amount: { gt: 0n } } })).map(
      ({ amount, arrivesOn }) => ({ day: dayOf(arrivesOn), amount }),
    ),
    settlements: await db.$queryRaw<{ day: Day; amount: bigint; name: string }[]>`
      select s.posted_on::text as day, s.amount, p.name from payee_settlement s
      join payee p on p.tenant_id = s.tenant_id and p.id = s.payee_id
      where s.tenant_id = ${tenantId}::uuid and s.status = 'posted' and s.method = 'bank_transfer'`,
    debtors: await db.$queryRaw<{ code: string; name: string; owed: bigint }[]>`
      select p.code, e.name, sum(b.amount - b.paid_amount - b.credited_amount)::bigint as owed
      from bill b join property p on p.tenant_id = b.tenant_id and p.id = b.property_id
      join person e on e.tenant_id = b.tenant_id and e.id = b.person_id
      where b.tenant_id = ${tenantId}::uuid and b.status = 'open'
      group by p.id, p.code, e.name having count(*) <= 3 order by p.code limit 6`,
  }));
}

async function importRows(ctx: TenantContext, rows: Row[], through: Day): Promise<void> {
  if (rows.length === 0) return;
  const chinese = ctx.tenant.language === 'zh-CN';
  const head = chinese
    ? '记账日期,收入金额,支出金额,对方户名,用途,流水号'
    : 'Date,Money in,Money out,Name,Description,Reference';
  const text = [...rows]
    .sort((a, b) => a.day.localeCompare(b.day))
    .map(({ day, amount, name, purpose }, index) => {
      const money = minorToText(amount < 0n ? -amount : amount, ctx.tenant.currency);
      const sides = amount > 0n ? [money, ''] : ['', money];
      return [
        day,
        ...sides,
        name,
        purpose,
        `${through.replaceAll('-', '')}${String(index + 1).padStart(4, '0')}`,
      ].join(',');
    });
  const [id, key] = [newId(), `bank/${newId()}`];
  const { size, contentType } = await putFile(ctx.tenant.id, key, Buffer.from([head, ...text].join('\n')), {
    contentType: 'text/csv',
  });
  const name = chinese ? `银行流水 ${through}.csv` : `Statement ${through}.csv`;
  const { statementId } = await uploadStatement(ctx, { file: { id, key, name, size, contentType } });
  await importStatement(ctx, { statementId });
}

/** What is older than a month has been dealt with. */
async function matchOld(ctx: TenantContext, before: Day, chinese: boolean): Promise<void> {
  for (let after: string | null = null; ; ) {
    const { lines, next }: Awaited<ReturnType<typeof listBankLines>> = await listBankLines(ctx, {
      status: 'open',
      limit: 100,
      after,
    });
    for (const line of lines) {
      const candidate = line.suggestion?.candidate;
      if (line.bookedOn < before && candidate?.kind === 'document') {
        const { documentKind, documentId } = candidate;
        await matchLine(ctx, { lineId: line.id, documentKind, documentId });
      } else if (line.purpose === (chinese ? '存款利息' : 'Interest'))
        await setLineAside(ctx, {
          lineId: line.id,
          note: chinese ? '活期利息，由会计入账' : 'Interest, booked by the accountant',
        });
    }
    if (!next) return;
    after = next;
  }
}
