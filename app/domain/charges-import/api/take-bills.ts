import type { z } from 'zod';
import { DomainError, type FieldIssue } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { divideRounded, parseMoney } from '#app/kernel/money.ts';
import { operation } from '#tenants/operation.ts';
import { externalIds, keepExternalIds } from '../taking/external-ids.ts';
import { insertOpeningBills, type OpeningBill } from '../taking/insert-opening-bills.ts';
import { billBatch, type billsTaken } from './bill-schemas.ts';
import { findItems, findProperties, refuseRepeated } from './find-named.ts';

/**
 * Takes bills from another system, all of them or none. One that came before under the same id stays as it is, whatever the repetition says of it.
 *
 * @throws DomainError `invalid_input` (an unknown property or fee item, a bad amount, an id twice), `already_exists` (the period is billed here)
 */
export const takeBills = operation({
  name: 'bill.take',
  kind: 'write',
  input: billBatch,
  can: ['import', 'Bill'],
  timeoutMs: 30_000,
  async run(scope, { system, bills }): Promise<z.output<typeof billsTaken>> {
    const { db, ctx, tenantId, audit } = scope;
    refuseRepeated(
      'bills',
      bills.map(({ externalId }) => externalId),
    );
    const known = await externalIds(
      db,
      tenantId,
      system,
      'bill',
      bills.map(({ externalId }) => externalId),
    );
    const fresh = bills.filter(({ externalId }) => !known.has(externalId));
    const at = (index: number) => bills.indexOf(fresh[index] as (typeof bills)[number]);
    const properties = await findProperties(db, tenantId, 'bills', bills);
    const items = await findItems(db, tenantId, 'bills', bills);
    const fields: FieldIssue[] = [];
    const rows = fresh.map((bill, index): OpeningBill => {
      const amount = parseMoney(bill.amount, ctx.tenant.currency);
      if (amount === null || amount <= 0n)
        fields.push({ path: `bills.${at(index)}.amount`, code: 'amount_not_positive' });
      const item = items[at(index)] as (typeof items)[number];
      const whole = amount ?? 1n;
      return {
        id: newId(),
        propertyId: properties[at(index)] as string,
        feeItemId: item.id,
        periodStart: bill.periodStart,
        periodEnd: bill.periodEnd,
        dueOn: bill.dueOn,
        amount: whole,
        settledAmount: 0n,
        paidAmount: 0n,
        note: bill.note ?? null,
        ...(bill.opening
          ? {}
          : {
              earned: {
                payeeId: item.payeeId,
                account: item.ledgerAccountId ? { accountId: item.ledgerAccountId } : ('income' as const),
                taxAmount: divideRounded(whole * item.taxRate, 10_000n + item.taxRate, 'half_up'),
              },
            }),
      };
    });
    if (fields.length > 0) throw new DomainError('invalid_input', { fields });
    await insertOpeningBills(scope, rows, system);
    await keepExternalIds(
      db,
      tenantId,
      system,
      rows.map(({ id }, index) => ({ kind: 'bill' as const, key: fresh[index]?.externalId as string, id })),
    );
    const made = new Map(rows.map(({ id }, index) => [fresh[index]?.externalId, id]));
    audit('Bill', rows[0]?.id ?? (known.values().next().value as string), {
      system,
      taken: rows.length,
      known: known.size,
    });
    return {
      bills: bills.map(({ externalId }) => ({
        externalId,
        id: (known.get(externalId) ?? made.get(externalId)) as string,
        created: made.has(externalId),
      })),
    };
  },
});
