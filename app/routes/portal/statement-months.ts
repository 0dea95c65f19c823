import type { Params } from '@remix-run/react';
import type { StatementMonths } from '#app/domain/statements/statement-period.ts';
import { isDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';

/** The month that an address names. @throws DomainError `not_found` where it is none */
export function statementMonths({ month = '' }: Params): StatementMonths {
  if (!/^\d{4}-\d{2}$/.test(month) || !isDay(`${month}-01`)) throw new DomainError('not_found');
  return { from: month, through: month };
}
