import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { ledgerAccounts } from '#tenants/provisioning/default-ledger-accounts.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { payeeSchema } from './payee-fields.ts';
import { refuseKnownName } from './refuse-known-name.ts';

/**
 * Somebody for whom the company collects (a water works, a heating company), with an account of their own in the books, so that their money is never
 * mistaken for income. Fee items are given to them on the fee item.
 *
 * @throws DomainError `invalid_input`; a name that another payee has is the field issue `already_exists`
 */
export const createPayee = operation({
  name: 'payee.create',
  kind: 'write',
  input: payeeSchema,
  can: ['create', 'Payee'],
  async run({ db, tenantId, audit }, { name, bankName, bankAccount }): Promise<{ payeeId: string }> {
    const code = await nextCode(db, tenantId);
    await refuseKnownName(db, tenantId, name);
    const ledgerAccountId = newId();
    await db.ledgerAccount.create({
      data: { tenantId, id: ledgerAccountId, code, name, kind: ledgerAccounts.unmatched.kind },
    });
    const payeeId = newId();
    await db.payee.create({
      data: {
        tenantId,
        id: payeeId,
        name,
        bankName: bankName || null,
        bankAccount: bankAccount || null,
        ledgerAccountId,
      },
    });
    audit('Payee', payeeId, { name, code });
    return { payeeId };
  },
});

/** 2241.001, 2241.002: below other payables. Two who make a payee at once take turns at the account above. */
async function nextCode(db: TenantDb, tenantId: string): Promise<string> {
  const above = ledgerAccounts.unmatched.code;
  await db.$executeRaw`
    select from ledger_account where tenant_id = ${tenantId}::uuid and code = ${above} for update`;
  const [last] = await db.$queryRaw<{ number: number | null }[]>`
    select max(split_part(code, '.', 2)::int) as number from ledger_account
    where tenant_id = ${tenantId}::uuid and code ~ ${`^${above}\\.[0-9]{1,9}$`}`;
  return `${above}.${String((last?.number ?? 0) + 1).padStart(3, '0')}`;
}
