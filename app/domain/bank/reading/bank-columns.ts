import { plainHeader } from '#app/domain/imports/reading/register/header-words.ts';
import type { SheetRow } from '#app/domain/imports/reading/spreadsheet/cell.ts';

/** What a column of a bank's table may hold. `payer` and `payee`: banks that name both sides instead of the other one. */
export const bankFields = [
  'date',
  'in',
  'out',
  'amount',
  'direction',
  'balance',
  'currency',
  'counterparty',
  'counterpartyAccount',
  'payer',
  'payerAccount',
  'payee',
  'payeeAccount',
  'reference',
  'purpose',
] as const;
export type BankField = (typeof bankFields)[number];

/**
 * Headers in the form of `plainHeader`, as the statements of ICBC, CCB, ABC, BOC, CMB, Bank of Communications and PSBC and common English exports say
 * them; of several that a table has the earlier one counts. Seen from the customer's account, 借方 is money out and 贷方 money in.
 */
const words: Record<BankField, string> = {
  date: '记账日期 入账日期 交易日期 交易日 记账日 交易时间 日期 bookingdate bookedon transactiondate postingdate date valuedate 起息日',
  in: '贷方发生额 贷方金额 贷方 收入金额 收入 存入金额 转入金额 贷方发生金额 收方金额 in moneyin credit creditamount paidin deposit deposits received',
  out: '借方发生额 借方金额 借方 支出金额 支出 支取金额 转出金额 借方发生金额 付方金额 out moneyout debit debitamount paidout withdrawal withdrawals spent',
  amount: '交易金额 发生额 金额 发生金额 amount transactionamount',
  direction:
    '借贷标志 借贷方向 借贷 收支 收支方向 收付标志 收支类型 来往账标志 业务方向 direction debitcredit creditdebit drcr crdr sign',
  balance: '余额 账户余额 交易后余额 本次余额 联机余额 balance runningbalance accountbalance closingbalance',
  currency: '币种 货币 币别 交易货币 currency ccy',
  counterparty:
    '对方户名 对方名称 对方账户名称 对方单位 对方账户名 对方单位名称 收方名称 收付方名称 交易对手 交易对方 对手户名 counterparty counterpartyname name otherparty payerpayee',
  counterpartyAccount:
    '对方账号 对方账户 对方帐号 收方账号 收付方账号 交易对手账号 对手账号 counterpartyaccount counterpartyiban accountnumber iban otheraccount',
  payer: '付款人名称 付款人 付款方名称 payer payername ordername',
  payerAccount: '付款人账号 付款账号 付款方账号 payeraccount',
  payee: '收款人名称 收款人 收款方名称 payee payeename beneficiary',
  payeeAccount: '收款人账号 收款账号 收款方账号 payeeaccount beneficiaryaccount',
  reference:
    '交易流水号 流水号 银行流水号 账户明细编号交易流水号 交易编号 凭证号 业务编号 柜员流水号 企业流水号 回单编号 reference bankreference transactionid transactionreference entryreference id',
  purpose:
    '用途 交易用途 附言 交易附言 摘要 交易摘要 备注 客户附言 业务摘要 资金用途 说明 purpose remittanceinformation remittance description details memo narrative particulars',
};

const known = Object.fromEntries(bankFields.map((field) => [field, words[field].split(' ')])) as Record<
  BankField,
  string[]
>;

export type BankColumns = Map<Exclude<BankField, 'purpose'>, number> & { purposes: number[] };

/** How the columns of a row would be read if it were the header; null where it names no date or no amount. */
export function columnsOf(row: SheetRow): BankColumns | null {
  const headers = row.cells.map((cell) => plainHeader(cell?.text ?? ''));
  const taken = new Set<number>();
  const found = Object.assign(new Map<Exclude<BankField, 'purpose'>, number>(), { purposes: [] as number[] });
  for (const field of bankFields) {
    if (field === 'purpose') continue;
    const at = placeOf(headers, known[field], taken);
    if (at === null) continue;
    taken.add(at);
    found.set(field, at);
  }
  for (const word of known.purpose) {
    const at = headers.findIndex((header, index) => header === word && !taken.has(index));
    if (at < 0) continue;
    taken.add(at);
    found.purposes.push(at);
  }
  const hasAmount = found.has('amount') || found.has('in') || found.has('out');
  return found.has('date') && hasAmount ? found : null;
}

function placeOf(headers: string[], names: string[], taken: Set<number>): number | null {
  for (const name of names) {
    const at = headers.findIndex((header, index) => header === name && !taken.has(index));
    if (at >= 0) return at;
  }
  return null;
}
