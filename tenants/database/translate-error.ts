import { DomainError, type ErrorCode } from '#app/kernel/errors.ts';
import { Prisma } from '#prisma/generated/client.ts';

const codeByPrisma: Record<string, ErrorCode> = {
  P1001: 'temporarily_unavailable',
  P1002: 'temporarily_unavailable',
  P1008: 'temporarily_unavailable',
  P1017: 'temporarily_unavailable',
  P2002: 'already_exists',
  P2003: 'in_use',
  P2024: 'temporarily_unavailable',
  P2025: 'not_found',
  P2028: 'temporarily_unavailable',
  P2034: 'temporarily_unavailable',
  P2037: 'temporarily_unavailable',
};

/** PostgreSQL's own codes, where raw SQL failed. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const codeBySqlState: Record<string, ErrorCode> = {
  '23505': 'already_exists',
  '23503': 'in_use',
  // A zero byte in a text: nothing that a person types.
  '22021': 'invalid_input',
  '40001': 'temporarily_unavailable',
  '40P01': 'temporarily_unavailable',
  // Our own: see the trigger `ledger_transfer_period_open`.
  LN001: 'period_closed',
  // See the triggers `public_account_entry_guard` and `public_account_document_guard`.
  LN201: 'account_period_published',
  LN202: 'account_closed',
  '57014': 'temporarily_unavailable',
  '57P01': 'temporarily_unavailable',
  '57P03': 'temporarily_unavailable',
  '53300': 'temporarily_unavailable',
};

const lostConnection =
  /ECONNREFUSED|ECONNRESET|Connection terminated|connection timeout|Server has closed the connection|and is not queryable|timeout exceeded when trying to connect/i;

/** The database's error as a DomainError; any other error as it is. */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const code = domainCode(error) ?? outageWithin(error);
  return code ? new DomainError(code, { cause: error }) : error;
}

/** Libraries above the database, such as the sign-in, wrap its error in one of their own; an outage is one all the same. */
function outageWithin(error: unknown): ErrorCode | undefined {
  let cause = (error as { cause?: unknown } | null)?.cause;
  for (let depth = 0; cause && depth < 5; depth += 1) {
    if (domainCode(cause) === 'temporarily_unavailable') return 'temporarily_unavailable';
    cause = (cause as { cause?: unknown }).cause;
  }
  return undefined;
}

/** Whether the same transaction may succeed when it is run again: it lost a race, not its right. */
export function isTransient(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034') return true;
  const state = sqlState(error);
  return state === '40001' || state === '40P01';
}

function domainCode(error: unknown): ErrorCode | undefined {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const state = sqlState(error);
    return codeByPrisma[error.code] ?? (state ? codeBySqlState[state] : undefined);
  }
  const state = sqlState(error);
  if (state && codeBySqlState[state]) return codeBySqlState[state];
  return error instanceof Error && lostConnection.test(error.message) ? 'temporarily_unavailable' : undefined;
}

/** Prisma wraps the driver's error differently for raw and for model queries. */
export function sqlState(error: unknown): string | undefined {
  const meta = (error as { meta?: Record<string, unknown> } | null)?.meta;
  const adapterError = meta?.driverAdapterError as
    | { cause?: { originalCode?: string; code?: string } }
    | undefined;
  const direct =
    meta?.code ??
    adapterError?.cause?.originalCode ??
    adapterError?.cause?.code ??
    (error as { code?: string } | null)?.code;
  return typeof direct === 'string' && /^[0-9A-Z]{5}$/.test(direct) && !direct.startsWith('P')
    ? direct
    : undefined;
}
