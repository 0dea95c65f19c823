/**
 * The accounts every company's books begin with. Codes follow the Chinese Accounting Standards for Business Enterprises
 * (Ministry of Finance, appendix "Accounting subjects"): 1001 cash, 1012 other monetary funds, 1122 receivables, 2203 advances from customers,
 * 2241 other payables, 2221 taxes payable, 6001 main business
 * income, 6301 non-operating income, 6603 financial expenses, 1002 bank deposits.
 */
export const ledgerAccounts = {
  cash: { code: '1001', kind: 'asset', names: { 'zh-CN': '库存现金', en: 'Cash on hand' } },
  bank: { code: '1002', kind: 'asset', names: { 'zh-CN': '银行存款', en: 'Bank account' } },
  onlinePayments: {
    code: '1012',
    kind: 'asset',
    names: { 'zh-CN': '在线支付待结算', en: 'Online payments to be settled' },
  },
  receivables: { code: '1122', kind: 'asset', names: { 'zh-CN': '应收账款', en: 'Receivables' } },
  advances: { code: '2203', kind: 'liability', names: { 'zh-CN': '预收账款', en: 'Advances from owners' } },
  taxes: { code: '2221', kind: 'liability', names: { 'zh-CN': '应交税费', en: 'Taxes payable' } },
  unmatched: { code: '2241', kind: 'liability', names: { 'zh-CN': '待核款项', en: 'Unmatched receipts' } },
  income: { code: '6001', kind: 'income', names: { 'zh-CN': '物业服务收入', en: 'Property service income' } },
  lateFees: { code: '6301', kind: 'income', names: { 'zh-CN': '违约金收入', en: 'Late fee income' } },
  fees: { code: '6603', kind: 'expense', names: { 'zh-CN': '支付手续费', en: 'Payment processing fees' } },
} as const;

export type LedgerAccountKey = keyof typeof ledgerAccounts;
