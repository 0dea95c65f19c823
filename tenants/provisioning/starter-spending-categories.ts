import type { Language } from '#app/kernel/languages.ts';

/** What nearly every company spends on, in the order of their accounts: 6602.001 and on. */
export const starterSpendingCategories: Record<Language, string>[] = [
  { 'zh-CN': '安保', en: 'Security' },
  { 'zh-CN': '保洁', en: 'Cleaning' },
  { 'zh-CN': '绿化', en: 'Greening' },
  { 'zh-CN': '维修养护', en: 'Repairs and upkeep' },
  { 'zh-CN': '水电能耗', en: 'Energy and water' },
  { 'zh-CN': '人员工资', en: 'Wages' },
  { 'zh-CN': '办公', en: 'Office' },
];
