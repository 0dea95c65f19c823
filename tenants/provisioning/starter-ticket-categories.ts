import type { Language } from '#app/kernel/languages.ts';

type Names = Record<Language, string>;

/** Service levels in minutes: until the company answers, and until the matter is settled. */
type StarterCategory = { names: Names; respondMinutes: number; resolveMinutes: number };

export type StarterCategoryGroup = {
  kind: 'repair' | 'complaint' | 'suggestion' | 'inquiry';
  names: Names;
  categories: StarterCategory[];
};

const hour = 60;
const day = 24 * hour;

/** What residents come with, in two levels. Danger and standing water are answered at once, wishes within days. */
export const starterTicketCategories: StarterCategoryGroup[] = [
  {
    kind: 'repair',
    names: { 'zh-CN': '室内维修', en: 'Repairs in the home' },
    categories: [
      level('水管与排水', 'Plumbing and drains', 15, 4 * hour),
      level('电路与照明', 'Electrical and lighting', 15, 4 * hour),
      level('门窗与锁具', 'Doors, windows and locks', 30, day),
      level('墙面与防水', 'Walls and waterproofing', 2 * hour, 5 * day),
      level('暖通与燃气', 'Heating, ventilation and gas', 15, 8 * hour),
    ],
  },
  {
    kind: 'repair',
    names: { 'zh-CN': '公共区域维修', en: 'Repairs in common areas' },
    categories: [
      level('电梯', 'Lifts', 10, 2 * hour),
      level('公共照明', 'Common lighting', hour, day),
      level('道路与绿化', 'Paths and greenery', 4 * hour, 5 * day),
      level('门禁与对讲', 'Access control and intercom', 30, day),
      level('消防设施', 'Fire safety equipment', 10, 4 * hour),
    ],
  },
  {
    kind: 'complaint',
    names: { 'zh-CN': '投诉', en: 'Complaints' },
    categories: [
      level('噪声与邻里', 'Noise and neighbours', 30, 2 * day),
      level('环境卫生', 'Cleanliness', hour, day),
      level('秩序与停车', 'Order and parking', 30, day),
      level('服务态度', 'Conduct of staff', 2 * hour, 3 * day),
      level('收费', 'Charges', 4 * hour, 3 * day),
    ],
  },
  {
    kind: 'suggestion',
    names: { 'zh-CN': '建议', en: 'Suggestions' },
    categories: [
      level('服务', 'Services', day, 7 * day),
      level('设施', 'Facilities', day, 14 * day),
      level('活动', 'Activities', day, 14 * day),
    ],
  },
  {
    kind: 'inquiry',
    names: { 'zh-CN': '咨询', en: 'Inquiries' },
    categories: [
      level('费用与票据', 'Charges and receipts', 2 * hour, day),
      level('装修与搬运', 'Renovation and moving', 4 * hour, 2 * day),
      level('证件与车位', 'Cards and parking spaces', 4 * hour, 2 * day),
      level('其他', 'Other', 4 * hour, 2 * day),
    ],
  },
];

function level(zh: string, en: string, respondMinutes: number, resolveMinutes: number): StarterCategory {
  return { names: { 'zh-CN': zh, en }, respondMinutes, resolveMinutes };
}
