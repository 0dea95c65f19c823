import type { Language } from '#app/kernel/languages.ts';

/** The companies of the demonstration. The same every time: nothing in it is left to chance. */
export type DemoCompany = {
  name: string;
  slug: string;
  language: Language;
  currency: 'CNY' | 'HKD';
  timeZone: string;
  brandColor: string;
  /** Prices in major units of the currency, as people write them. */
  prices: {
    managementPerArea: string;
    parkingPerMonth: string;
    waterPerUnit: string;
    sharedPowerPerQuarter: string;
  };
  staff: {
    role:
      | 'administrator'
      | 'leader'
      | 'customer_service'
      | 'cashier'
      | 'accountant'
      | 'repair_lead'
      | 'repair_worker'
      | 'warehouse_keeper'
      | 'steward';
    name: string;
    mailbox: string;
  }[];
  owner: { name: string; mailbox: string };
  communities: {
    name: string;
    city: string;
    district: string;
    address: string;
    buildings: number;
    floors: number;
    perFloor: number;
    parkingSpaces: number;
    shops: number;
  }[];
  personName(index: number): string;
  phone(index: number): string;
};

const familyNames = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '胡',
  '朱',
  '高',
  '林',
  '何',
  '郭',
  '马',
  '罗',
];
const givenNames = [
  '建国',
  '淑芬',
  '伟',
  '静',
  '志强',
  '敏',
  '秀英',
  '磊',
  '洋',
  '丽娟',
  '浩然',
  '欣怡',
  '文博',
  '雅琴',
  '子涵',
  '海燕',
  '国华',
  '思远',
  '梦洁',
  '俊杰',
  '春梅',
  '立新',
  '晓东',
];
const firstNames = [
  'Amelia',
  'Daniel',
  'Grace',
  'Henry',
  'Isla',
  'Jason',
  'Karen',
  'Leo',
  'Mina',
  'Noah',
  'Olivia',
  'Peter',
  'Queenie',
  'Ryan',
  'Sophie',
  'Thomas',
  'Una',
  'Victor',
  'Wendy',
];
const lastNames = [
  'Chan',
  'Lee',
  'Wong',
  'Lam',
  'Ho',
  'Cheung',
  'Ng',
  'Leung',
  'Tang',
  'Yip',
  'Taylor',
  'Morgan',
  'Patel',
  'Silva',
  'Kim',
  'Novak',
  'Garcia',
];

const pick = (list: string[], index: number) => list[index % list.length] as string;

export const demoCompanies: DemoCompany[] = [
  {
    name: '和悦物业',
    slug: 'heyue',
    language: 'zh-CN',
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    brandColor: '#0f766e',
    prices: {
      managementPerArea: '2.80',
      parkingPerMonth: '150',
      waterPerUnit: '3.45',
      sharedPowerPerQuarter: '36',
    },
    staff: [
      { role: 'administrator', name: '沈悦', mailbox: 'admin' },
      { role: 'leader', name: '周岚', mailbox: 'leader' },
      { role: 'customer_service', name: '顾小满', mailbox: 'service' },
      { role: 'cashier', name: '钱多多', mailbox: 'cashier' },
      { role: 'accountant', name: '金慧', mailbox: 'accountant' },
      { role: 'repair_lead', name: '郑卫国', mailbox: 'lead' },
      { role: 'repair_worker', name: '孙立新', mailbox: 'worker' },
      { role: 'repair_worker', name: '何志强', mailbox: 'worker2' },
      { role: 'warehouse_keeper', name: '田守成', mailbox: 'keeper' },
      { role: 'steward', name: '温雅', mailbox: 'steward' },
    ],
    owner: { name: '王建国', mailbox: 'owner' },
    communities: [
      {
        name: '春江花园',
        city: '上海',
        district: '浦东新区',
        address: '锦绣路 1288 弄',
        buildings: 3,
        floors: 6,
        perFloor: 4,
        parkingSpaces: 24,
        shops: 4,
      },
      {
        name: '湖畔名邸',
        city: '上海',
        district: '青浦区',
        address: '淀山湖大道 66 号',
        buildings: 2,
        floors: 4,
        perFloor: 4,
        parkingSpaces: 8,
        shops: 0,
      },
    ],
    personName: (index) => `${pick(familyNames, index * 7)}${pick(givenNames, index * 5)}`,
    phone: (index) => `138${String(17_640_000 + index * 37).padStart(8, '0')}`,
  },
  {
    name: 'Harbour View Estates',
    slug: 'harbour',
    language: 'en',
    currency: 'HKD',
    timeZone: 'Asia/Hong_Kong',
    brandColor: '#1d4ed8',
    prices: {
      managementPerArea: '32.50',
      parkingPerMonth: '3200',
      waterPerUnit: '7.30',
      sharedPowerPerQuarter: '180',
    },
    staff: [
      { role: 'administrator', name: 'Claire Ho', mailbox: 'admin' },
      { role: 'leader', name: 'Grace Wong', mailbox: 'leader' },
      { role: 'customer_service', name: 'Ben Lam', mailbox: 'service' },
      { role: 'cashier', name: 'Rita Ng', mailbox: 'cashier' },
      { role: 'accountant', name: 'Martin Yip', mailbox: 'accountant' },
      { role: 'repair_lead', name: 'Dennis Cheung', mailbox: 'lead' },
      { role: 'repair_worker', name: 'Leo Tang', mailbox: 'worker' },
      { role: 'repair_worker', name: 'Sam Patel', mailbox: 'worker2' },
      { role: 'warehouse_keeper', name: 'Victor Kim', mailbox: 'keeper' },
      { role: 'steward', name: 'Mina Leung', mailbox: 'steward' },
    ],
    owner: { name: 'Amelia Chan', mailbox: 'owner' },
    communities: [
      {
        name: 'Harbour View Court',
        city: 'Hong Kong',
        district: 'Kennedy Town',
        address: '18 New Praya',
        buildings: 1,
        floors: 10,
        perFloor: 4,
        parkingSpaces: 10,
        shops: 3,
      },
    ],
    personName: (index) => `${pick(firstNames, index * 3)} ${pick(lastNames, index * 5)}`,
    phone: (index) => `+8529${String(123_400 + index * 13).padStart(7, '0')}`,
  },
];

/** `admin@heyue.example` */
export function demoAddress(company: DemoCompany, mailbox: string): string {
  return `${mailbox}@${company.slug}.example`;
}

/** Every demonstration account has it. */
export const demoPassword = 'linli-demo-2026';
