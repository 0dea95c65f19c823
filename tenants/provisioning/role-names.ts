import type { Language } from '#app/kernel/languages.ts';
import type { DefaultRoleKey } from '../policies/default-roles.ts';

/** The names that the roles begin with; a company may change them. */
export const roleNames: Record<DefaultRoleKey, Record<Language, string>> = {
  administrator: { 'zh-CN': '管理员', en: 'Administrator' },
  leader: { 'zh-CN': '负责人', en: 'Manager' },
  customer_service: { 'zh-CN': '客服', en: 'Customer service' },
  repair_lead: { 'zh-CN': '维修主管', en: 'Repair lead' },
  repair_worker: { 'zh-CN': '维修工', en: 'Repair worker' },
  warehouse_keeper: { 'zh-CN': '仓库管理员', en: 'Warehouse keeper' },
  steward: { 'zh-CN': '管家', en: 'Steward' },
  cashier: { 'zh-CN': '收银员', en: 'Cashier' },
  accountant: { 'zh-CN': '会计', en: 'Accountant' },
  owner: { 'zh-CN': '业主', en: 'Owner' },
};
