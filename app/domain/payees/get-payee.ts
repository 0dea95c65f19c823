import { z } from 'zod';
import { keptFigures } from '#app/domain/figures/kept-figures.ts';
import { type Day, dayOf, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { type PayeeCharges, type PayeeSettled, readPayeeSettled } from './payee-money.ts';
import type { PayeeMonth } from './payee-year.ts';
import type { SettlementMethod, SettlementStatus } from './settlement-fields.ts';

/** The last settlements; a payee is settled with once a month or so. */
const settlementsShown = 60;

export type SettlementView = {
  id: string;
  /** Null until it is posted. */
  number: bigint | null;
  through: Day;
  /** Minor units. */
  amount: bigint;
  method: SettlementMethod;
  reference: string | null;
  status: SettlementStatus;
  postedOn: Day | null;
  createdAt: Date;
};

export type PayeeDetail = Omit<PayeeCharges & PayeeSettled, 'payeeId'> & {
  id: string;
  name: string;
  bankName: string | null;
  bankAccount: string | null;
  status: 'active' | 'archived';
  account: { id: string; code: string };
  feeItems: { id: string; name: string; status: string }[];
  settlements: SettlementView[];
  /** By the month in which the bills are due and by fee item, the latest first. */
  months: PayeeMonth[];
  year: number;
  /** Years in which there are bills, the latest first; the one asked for among them. */
  years: number[];
  /** When the sums were counted, where that was not now. */
  countedAt: Date | null;
};

/**
 * A payee with what was charged, came in and was handed on, by month of a year; this year when left out.
 *
 * @throws DomainError `not_found`
 */
export const getPayee = operation({
  name: 'payee.get',
  kind: 'read',
  input: z.object({ payeeId: z.uuid(), year: z.int().min(1970).max(9999).nullish() }),
  can: ['read', 'Payee'],
  timeoutMs: 30_000,
  async run(scope, { payeeId, year }): Promise<PayeeDetail> {
    const { db, ctx, tenantId, now } = scope;
    const row = await db.payee.findUnique({
      where: { tenantId_id: { tenantId, id: payeeId } },
      include: {
        ledgerAccount: { select: { id: true, code: true } },
        feeItems: { select: { id: true, name: true, status: true }, orderBy: { code: 'asc' } },
        settlements: { orderBy: { id: 'desc' }, take: settlementsShown },
      },
    });
    if (!row) throw new DomainError('not_found');
    const shown = year ?? Number(localDay(now, ctx.tenant.timeZone).slice(0, 4));
    const all = await keptFigures(scope, 'payees');
    const charges = all.figures.find((of) => of.payeeId === payeeId);
    const [handedOn] = await readPayeeSettled(db, tenantId, payeeId);
    const { figures } = await keptFigures(scope, 'payee_year', `${payeeId} ${shown}`);
    return {
      id: row.id,
      name: row.name,
      bankName: row.bankName,
      bankAccount: row.bankAccount,
      status: row.status as PayeeDetail['status'],
      account: row.ledgerAccount,
      feeItems: row.feeItems,
      billed: charges?.billed ?? 0n,
      collected: charges?.collected ?? 0n,
      settled: handedOn?.settled ?? 0n,
      pending: handedOn?.pending ?? 0n,
      settlements: row.settlements.map((settlement) => ({
        id: settlement.id,
        number: settlement.number,
        through: dayOf(settlement.through),
        amount: settlement.amount,
        method: settlement.method as SettlementMethod,
        reference: settlement.reference,
        status: settlement.status as SettlementStatus,
        postedOn: settlement.postedOn && dayOf(settlement.postedOn),
        createdAt: settlement.createdAt,
      })),
      months: figures.months,
      year: shown,
      years: figures.years,
      countedAt: all.countedAt,
    };
  },
});
