import type { Language } from '#app/kernel/languages.ts';
import type { PublicAccountKind } from './public-account-fields.ts';

/** What public money comes from and goes to, as a beginning: a company writes what it likes, and its own words come first. */
export const suggestedCategories: Record<Language, Record<PublicAccountKind, string[]>> = {
  'zh-CN': {
    maintenance_fund: ['业主交存', '利息', '维修', '设备更新', '银行费用'],
    shared: ['广告', '共用车位停车', '共用房屋租金', '废品回收', '维修', '公共能耗', '社区活动'],
  },
  en: {
    maintenance_fund: ['Deposits of owners', 'Interest', 'Repairs', 'Renewal of equipment', 'Bank charges'],
    shared: [
      'Advertising',
      'Parking in common areas',
      'Rent of common rooms',
      'Recycling',
      'Repairs',
      'Energy of common areas',
      'Activities',
    ],
  },
};
