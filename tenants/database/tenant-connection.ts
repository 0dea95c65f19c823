import pg from 'pg';
import { isId } from '#app/kernel/ids.ts';
import { currentTenant } from './current-tenant.ts';

/**
 * A connection of the application role. It turns Prisma's `BEGIN` into one round trip that also names the company and limits the time of
 * statements, and it refuses to work outside such a transaction: without a company there are no rows, and silence would look
 * like success.
 *
 * PostgreSQL answers the `COMMIT` of a failed transaction with `ROLLBACK` and no error, so a swallowed error would look like a stored
 * change; here it becomes an error.
 */
export class TenantConnection extends pg.Client {
  private inTransaction = false;

  // The signatures of `pg.Client.query` are many; this one passes through whatever it was given.
  // biome-ignore lint/suspicious/noExplicitAny: the overloads of pg cannot be written again
  override query(...args: any[]): any {
    const text: unknown = typeof args[0] === 'string' ? args[0] : args[0]?.text;
    if (text === 'BEGIN') return this.begin();
    if (text === 'COMMIT') return this.commit();
    if (text === 'ROLLBACK') this.inTransaction = false;
    else if (!this.inTransaction) return refuse(args.at(-1));
    return (super.query as (...all: unknown[]) => unknown).apply(this, args);
  }

  private async begin(): Promise<unknown> {
    const tenant = currentTenant.getStore();
    if (!tenant || !isId(tenant.tenantId)) throw new Error('A transaction was begun outside withTenant');
    const timeoutMs = Math.max(1, Math.trunc(tenant.timeoutMs));
    this.inTransaction = true;
    // The id was checked to be a UUID: it cannot carry SQL.
    await super.query(
      `BEGIN; SELECT set_config('app.tenant_id', '${tenant.tenantId}', true), set_config('statement_timeout', '${timeoutMs}', true)`,
    );
    return { rows: [], fields: [], rowCount: 0, command: 'BEGIN' };
  }

  private async commit(): Promise<unknown> {
    this.inTransaction = false;
    const result = await super.query('COMMIT');
    if (result.command !== 'COMMIT') throw new Error('The transaction had failed and was rolled back');
    return result;
  }
}

/** The pool asks with a callback, transactions with a promise. */
function refuse(callback: unknown): Promise<never> | undefined {
  const error = new Error('A tenant table was used outside withTenant');
  if (typeof callback !== 'function') return Promise.reject(error);
  process.nextTick(callback, error);
  return undefined;
}
