/**
 * The accounts every company's books begin with. Codes follow the Chinese Accounting Standards for Business Enterprises
 * (Ministry of Finance, appendix "Accounting subjects"): 1001 cash, 1012 other monetary funds, 1122 receivables, 2203 advances from customers,
 * 2241 other payables, 2221 taxes payable, 6001 main business
 * income, 1901 property gains and losses to be settled, 4104 profit distribution (here what another system handed over), 6051 other operating income, 6602
 * administrative expenses, 6301 non-operating income, 6603 financial expenses, 1002 bank deposits. 2242 is
 * ours: a company adds its own below the standard's.
 */
export const ledgerAccounts = {
  cash: { code: '1001', kind: 'asset', names: { 'zh-CN': '库存现金', en: 'Cash on hand' } },
  bank: { code: '1002', kind: 'asset', names: { 'zh-CN': '银行存款', en: 'Bank account' } },
  onlinePayments: {
    code: '1012',
    kind: 'asset',
    names: { 'zh-CN': '在线支付待结算', en: 'Online payments to be settled' },
  },
  cashDifferences: {
    code: '1901',
    kind: 'asset',
    names: { 'zh-CN': '待处理财产损溢', en: 'Cash differences to be settled' },
  },
  receivables: { code: '1122', kind: 'asset', names: { 'zh-CN': '应收账款', en: 'Receivables' } },
  advances: { code: '2203', kind: 'liability', names: { 'zh-CN': '预收账款', en: 'Advances from owners' } },
  taxes: { code: '2221', kind: 'liability', names: { 'zh-CN': '应交税费', en: 'Taxes payable' } },
  unmatched: { code: '2241', kind: 'liability', names: { 'zh-CN': '待核款项', en: 'Unmatched receipts' } },
  deposits: { code: '2242', kind: 'liability', names: { 'zh-CN': '押金保证金', en: 'Deposits held' } },
  openings: { code: '4104', kind: 'equity', names: { 'zh-CN': '期初结转', en: 'Opening balances' } },
  income: { code: '6001', kind: 'income', names: { 'zh-CN': '物业服务收入', en: 'Property service income' } },
  otherIncome: {
    code: '6051',
    kind: 'income',
    names: { 'zh-CN': '其他业务收入', en: 'Other operating income' },
  },
  lateFees: { code: '6301', kind: 'income', names: { 'zh-CN': '违约金收入', en: 'Late fee income' } },
  spending: { code: '6602', kind: 'expense', names: { 'zh-CN': '管理费用', en: 'Administrative expenses' } },
  fees: { code: '6603', kind: 'expense', names: { 'zh-CN': '支付手续费', en: 'Payment processing fees' } },
} as const;

export type LedgerAccountKey = keyof typeof ledgerAccounts;
