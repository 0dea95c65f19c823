import { countMoneyFigures } from '#app/domain/dashboard/count-money-figures.ts';
import type { MoneyFigures } from '#app/domain/dashboard/money-figures.ts';
import { type PayeeCharges, readPayeeCharges } from '#app/domain/payees/payee-money.ts';
import { type PayeeYear, payeeYear } from '#app/domain/payees/payee-year.ts';
import type { OperationScope } from '#tenants/operation.ts';

export type CountScope = Pick<OperationScope, 'db' | 'ctx' | 'tenantId' | 'now'>;

/** What is counted over very many rows; each with the words of its `key`. */
export type Figures = {
  /** The day page; no key. */
  money: MoneyFigures;
  /** All payees; no key. */
  payees: PayeeCharges[];
  /** A payee in a year: `<payeeId> <year>`. */
  payee_year: PayeeYear;
};
export type FigureName = keyof Figures;

export const figureCounts: { [N in FigureName]: (scope: CountScope, key: string) => Promise<Figures[N]> } = {
  money: countMoneyFigures,
  payees: ({ db, tenantId }) => readPayeeCharges(db, tenantId, null),
  payee_year: ({ db, tenantId }, key) => {
    const [payeeId = '', year = ''] = key.split(' ');
    return payeeYear(db, tenantId, payeeId, Number(year));
  },
};
