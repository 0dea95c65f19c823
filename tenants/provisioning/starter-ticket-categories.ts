import type { Language } from '#app/kernel/languages.ts';
import type { StarterDepartmentKey } from './starter-departments.ts';

type Names = Record<Language, string>;
type Lists = Record<Language, string[]>;

export type StarterField = {
  /** Under which the answer is kept. */
  key: string;
  labels: Names;
  kind: 'text' | 'number' | 'choice' | 'date' | 'photo';
  isRequired: boolean;
  choices?: Lists;
};

/** What a repair usually costs, in whole yuan; a company with another currency names its own prices. */
export type StarterPrice = { names: Names; units: Names; yuan: number };

/** Service levels in minutes: until the company answers, is on the spot, and has settled the matter. */
export type StarterCategory = {
  names: Names;
  respondMinutes: number;
  arriveMinutes?: number;
  resolveMinutes: number;
  /** Danger and standing water do not wait for the office to open. */
  clockHours?: 'business' | 'always';
  dispatch?: 'manual' | 'pool' | 'automatic';
  skills?: Lists;
  department: StarterDepartmentKey;
  takesAppointments?: boolean;
  isChargeable?: boolean;
  needsCallback?: boolean;
  fields?: StarterField[];
  prices?: StarterPrice[];
};

export type StarterCategoryGroup = {
  kind: 'repair' | 'complaint' | 'suggestion' | 'inquiry';
  names: Names;
  categories: StarterCategory[];
};

const hour = 60;
const day = 24 * hour;

const say = (zh: string, en: string): Names => ({ 'zh-CN': zh, en });
const list = (zh: string, en: string): Lists => ({ 'zh-CN': zh.split('、'), en: en.split('; ') });

const photo: StarterField = {
  key: 'photo',
  labels: say('现场照片', 'Photo'),
  kind: 'photo',
  isRequired: false,
};
const which = (labels: Names, choices: Lists): StarterField => ({
  key: 'which',
  labels,
  kind: 'choice',
  isRequired: true,
  choices,
});
const text = (key: string, labels: Names, isRequired = false): StarterField => ({
  key,
  labels,
  kind: 'text',
  isRequired,
});
const price = (names: Names, units: Names, yuan: number): StarterPrice => ({ names, units, yuan });

const visit = say('次', 'visit');
const piece = say('个', 'piece');
const callOut = price(say('上门检修费', 'Call-out and inspection'), visit, 30);

const inTheHome = {
  department: 'repair',
  dispatch: 'automatic',
  takesAppointments: true,
  isChargeable: true,
} as const;
const inCommonAreas = { department: 'repair', dispatch: 'pool' } as const;
const atTheDesk = { department: 'desk', needsCallback: true } as const;

/** What residents come with, in two levels. Danger and standing water are answered at once, wishes within days. */
export const starterTicketCategories: StarterCategoryGroup[] = [
  {
    kind: 'repair',
    names: say('室内维修', 'Repairs in the home'),
    categories: [
      {
        ...inTheHome,
        names: say('水管与排水', 'Plumbing and drains'),
        respondMinutes: 15,
        arriveMinutes: hour,
        resolveMinutes: 4 * hour,
        clockHours: 'always',
        skills: list('水工', 'plumbing'),
        fields: [
          which(
            say('是什么问题', 'What is wrong'),
            list(
              '水管漏水、下水堵塞、龙头或马桶故障、家中停水',
              'Leaking pipe; Blocked drain; Tap or toilet; No water',
            ),
          ),
          {
            key: 'flooding',
            labels: say('是否还在漏水', 'Is water still running'),
            kind: 'choice',
            isRequired: true,
            choices: list('是、否、已关总阀', 'Yes; No; Main valve is shut'),
          },
          photo,
        ],
        prices: [
          callOut,
          price(say('更换角阀', 'New angle valve'), piece, 40),
          price(say('更换水龙头', 'New tap'), piece, 60),
          price(say('疏通下水管', 'Clearing a drain'), visit, 100),
        ],
      },
      {
        ...inTheHome,
        names: say('电路与照明', 'Electrical and lighting'),
        respondMinutes: 15,
        arriveMinutes: hour,
        resolveMinutes: 4 * hour,
        clockHours: 'always',
        skills: list('电工', 'electrical'),
        fields: [
          which(
            say('是什么问题', 'What is wrong'),
            list(
              '全屋停电、跳闸、插座或开关、灯具、有焦味或火花',
              'No power at all; Breaker trips; Socket or switch; Light; Smell of burning or sparks',
            ),
          ),
          photo,
        ],
        prices: [
          callOut,
          price(say('更换插座或开关', 'New socket or switch'), piece, 25),
          price(say('安装灯具', 'Fitting a light'), piece, 50),
          price(say('更换空气开关', 'New circuit breaker'), piece, 80),
        ],
      },
      {
        ...inTheHome,
        names: say('门窗与锁具', 'Doors, windows and locks'),
        respondMinutes: 30,
        arriveMinutes: 4 * hour,
        resolveMinutes: day,
        skills: list('木工', 'carpentry'),
        fields: [
          which(
            say('是什么问题', 'What is wrong'),
            list('入户门、室内门、窗户、锁具、其他', 'Front door; Inner door; Window; Lock; Something else'),
          ),
          photo,
        ],
        prices: [
          callOut,
          price(say('更换锁芯', 'New lock cylinder'), piece, 120),
          price(say('调整门窗', 'Adjusting a door or window'), piece, 40),
        ],
      },
      {
        ...inTheHome,
        names: say('墙面与防水', 'Walls and waterproofing'),
        respondMinutes: 2 * hour,
        arriveMinutes: day,
        resolveMinutes: 5 * day,
        skills: list('泥瓦工', 'masonry'),
        fields: [
          text('where', say('哪个房间、什么位置', 'Which room and where'), true),
          {
            key: 'since',
            labels: say('什么时候发现的', 'Since when'),
            kind: 'date',
            isRequired: false,
          },
          { ...photo, isRequired: true },
        ],
        prices: [callOut, price(say('墙面修补', 'Patching a wall'), say('平方米', 'm²'), 80)],
      },
      {
        ...inTheHome,
        names: say('暖通与燃气', 'Heating, ventilation and gas'),
        respondMinutes: 15,
        arriveMinutes: hour,
        resolveMinutes: 8 * hour,
        clockHours: 'always',
        skills: list('暖通', 'heating'),
        fields: [
          which(
            say('是什么问题', 'What is wrong'),
            list(
              '暖气不热、空调故障、新风或排风、燃气异味',
              'Heating is cold; Air conditioning; Ventilation; Smell of gas',
            ),
          ),
        ],
        prices: [callOut, price(say('暖气排气', 'Bleeding a radiator'), piece, 20)],
      },
    ],
  },
  {
    kind: 'repair',
    names: say('公共区域维修', 'Repairs in common areas'),
    categories: [
      {
        ...inCommonAreas,
        names: say('电梯', 'Lifts'),
        respondMinutes: 10,
        arriveMinutes: 30,
        resolveMinutes: 2 * hour,
        clockHours: 'always',
        dispatch: 'automatic',
        skills: list('电梯', 'lifts'),
        fields: [
          {
            key: 'trapped',
            labels: say('是否有人被困', 'Is anybody trapped'),
            kind: 'choice',
            isRequired: true,
            choices: list('没有、有人被困', 'No; Yes'),
          },
          text('floor', say('停在几层', 'On which floor it stands')),
        ],
      },
      {
        ...inCommonAreas,
        names: say('公共照明', 'Common lighting'),
        respondMinutes: hour,
        arriveMinutes: 8 * hour,
        resolveMinutes: day,
        skills: list('电工', 'electrical'),
        fields: [
          { key: 'count', labels: say('几盏灯不亮', 'How many lights'), kind: 'number', isRequired: false },
        ],
      },
      {
        ...inCommonAreas,
        names: say('道路与绿化', 'Paths and greenery'),
        respondMinutes: 4 * hour,
        arriveMinutes: 2 * day,
        resolveMinutes: 5 * day,
        fields: [photo],
      },
      {
        ...inCommonAreas,
        names: say('门禁与对讲', 'Access control and intercom'),
        respondMinutes: 30,
        arriveMinutes: 4 * hour,
        resolveMinutes: day,
        skills: list('弱电', 'low voltage'),
        fields: [
          which(
            say('是什么问题', 'What is wrong'),
            list(
              '门打不开、门关不上、门禁卡、对讲',
              'Door does not open; Door does not close; Card; Intercom',
            ),
          ),
        ],
      },
      {
        ...inCommonAreas,
        names: say('消防设施', 'Fire safety equipment'),
        respondMinutes: 10,
        arriveMinutes: 30,
        resolveMinutes: 4 * hour,
        clockHours: 'always',
        dispatch: 'automatic',
        skills: list('消防', 'fire safety'),
        fields: [photo],
      },
    ],
  },
  {
    kind: 'complaint',
    names: say('投诉', 'Complaints'),
    categories: [
      {
        ...atTheDesk,
        ...level('噪声与邻里', 'Noise and neighbours', 30, 2 * day),
        fields: [text('when', say('什么时候最明显', 'When it is worst'))],
      },
      { ...atTheDesk, ...level('环境卫生', 'Cleanliness', hour, day), fields: [photo] },
      { ...atTheDesk, ...level('秩序与停车', 'Order and parking', 30, day), fields: [photo] },
      {
        ...atTheDesk,
        ...level('服务态度', 'Conduct of staff', 2 * hour, 3 * day),
        fields: [
          { key: 'day', labels: say('哪一天', 'On which day'), kind: 'date', isRequired: false },
          text('who', say('涉及的员工或岗位', 'Who it is about')),
        ],
      },
      { ...atTheDesk, ...level('收费', 'Charges', 4 * hour, 3 * day) },
    ],
  },
  {
    kind: 'suggestion',
    names: say('建议', 'Suggestions'),
    categories: [
      { ...atTheDesk, needsCallback: false, ...level('服务', 'Services', day, 7 * day) },
      { ...atTheDesk, needsCallback: false, ...level('设施', 'Facilities', day, 14 * day) },
      { ...atTheDesk, needsCallback: false, ...level('活动', 'Activities', day, 14 * day) },
    ],
  },
  {
    kind: 'inquiry',
    names: say('咨询', 'Inquiries'),
    categories: [
      { ...atTheDesk, needsCallback: false, ...level('费用与票据', 'Charges and receipts', 2 * hour, day) },
      {
        ...atTheDesk,
        needsCallback: false,
        ...level('装修与搬运', 'Renovation and moving', 4 * hour, 2 * day),
      },
      {
        ...atTheDesk,
        needsCallback: false,
        ...level('证件与车位', 'Cards and parking spaces', 4 * hour, 2 * day),
      },
      { ...atTheDesk, needsCallback: false, ...level('其他', 'Other', 4 * hour, 2 * day) },
    ],
  },
];

function level(zh: string, en: string, respondMinutes: number, resolveMinutes: number) {
  return { names: say(zh, en), respondMinutes, resolveMinutes };
}
