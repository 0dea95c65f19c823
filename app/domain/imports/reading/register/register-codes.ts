import type { PersonKind, PropertyKind, PropertyStatus } from './register-row.ts';

/**
 * What codes and words in cells stand for. The numbers are those of the templates that property companies in China use
 * most (their own notes list them); the words are what people type instead.
 */
const table = <Value>(
  entries: readonly (readonly [Value, readonly string[]])[],
): ReadonlyMap<string, Value> =>
  new Map(entries.flatMap(([value, words]) => words.map((word) => [word, value] as const)));

export const propertyKinds = table<PropertyKind>([
  [
    'dwelling',
    [
      '110',
      '119',
      '住宅',
      '宿舍',
      '公寓',
      '别墅',
      '居住',
      '商品房',
      '普通住宅',
      'dwelling',
      'residential',
      'apartment',
      'flat',
      'house',
      'villa',
      'dormitory',
      'home',
    ],
  ],
  ['office', ['120', '办公', '办公室', '写字楼', '商务', 'office']],
  ['shop', ['商铺', '店铺', '门面', '门店', '商业', '底商', '店面', 'shop', 'store', 'retail', 'commercial']],
  ['parking_space', ['车位', '停车位', '车库', 'parking', 'parkingspace', 'garage']],
  [
    'storage_room',
    [
      '储藏室',
      '储藏间',
      '储物间',
      '杂物间',
      '仓库',
      '地下室',
      'storage',
      'storageroom',
      'cellar',
      'basement',
    ],
  ],
]);

export const propertyStatuses = table<PropertyStatus>([
  ['occupied', ['2001', '已入住', '入住', '自住', '已住', 'occupied', 'livedin', 'owneroccupied']],
  ['unsold', ['2002', '未销售', '未售', '待售', 'unsold', 'forsale']],
  ['handed_over', ['2003', '已交房', '交房', '已收房', 'handedover', 'delivered']],
  ['empty', ['2004', '未入住', '空置', '空房', '闲置', 'empty', 'vacant']],
  ['decorated', ['2005', '已装修', 'decorated', 'renovated']],
  ['let', ['2006', '已出租', '出租', 'let', 'rented', 'leased', 'tenanted']],
  ['sold', ['2007', '已出售', '已售', '已销售', 'sold']],
  ['free', ['2008', '空闲', 'free', 'available']],
  ['decorating', ['2009', '装修中', '在装修', 'decorating', 'beingdecorated', 'renovating']],
]);

/** Somebody has the property in these states, so an owner has to stand beside them. */
export const statusesWithOwner: ReadonlySet<PropertyStatus> = new Set([
  'occupied',
  'handed_over',
  'empty',
  'decorated',
  'decorating',
  'sold',
]);

export const personKinds = table<PersonKind>([
  ['owner', ['1001', '业主', '户主', '房主', '产权人', '本人', 'owner', 'householder']],
  [
    'household_member',
    [
      '1002',
      '家庭成员',
      '家属',
      '家人',
      '成员',
      '配偶',
      '父母',
      '子女',
      'householdmember',
      'household',
      'family',
      'familymember',
      'member',
      'spouse',
      'child',
      'parent',
    ],
  ],
  ['renter', ['1003', '房屋租客', '租客', '租户', '承租人', 'renter', 'tenant', 'lessee']],
  ['temporary', ['1004', '临时人员', '临时', 'temporary', 'guest']],
]);

export const genders = table<'male' | 'female'>([
  ['male', ['男', '男性', '先生', 'm', 'male', 'man', 'mr']],
  ['female', ['女', '女性', '女士', 'f', 'female', 'woman', 'mrs', 'ms']],
]);

export const yesOrNo = table<boolean>([
  [true, ['有', '是', '有电梯', 'yes', 'y', 'true', '1']],
  [false, ['无', '否', '没有', '无电梯', 'no', 'n', 'false', '0']],
]);

export const feeFormulas = table<'fixed' | 'per_area'>([
  [
    'per_area',
    ['1001', '面积单价附加费', '按面积', '面积', '建筑面积', 'perarea', 'area', 'areaxprice', 'persqm'],
  ],
  ['fixed', ['2002', '固定费用', '固定', '固定金额', '按户', 'fixed', 'flat', 'fixedamount']],
]);

export const recurrences = table<boolean>([
  [true, ['周期性费用', '周期性', '周期', 'recurring', 'periodic', 'yes', 'true']],
  [false, ['一次性费用', '一次性', '单次', 'oneoff', 'once', 'onetime', 'no', 'false']],
]);

export const timings = table<'advance' | 'arrears'>([
  ['advance', ['预付费', '预付', '先付', 'advance', 'prepaid', 'inadvance']],
  ['arrears', ['后付费', '后付', 'arrears', 'postpaid', 'inarrears']],
]);

/** Months between two bills; every other number is refused. */
export const cycles = table<number>([
  [1, ['1', '月', '每月', '按月', '月付', '1个月', 'monthly', 'month', '1month']],
  [3, ['3', '季', '每季', '季度', '按季', '季付', '3个月', 'quarterly', 'quarter', '3months']],
  [6, ['6', '半年', '每半年', '半年付', '6个月', 'halfyearly', 'semiannual', 'semiannually', '6months']],
  [12, ['12', '年', '每年', '按年', '年付', '12个月', 'yearly', 'annual', 'annually', 'year', '12months']],
]);

export const parkingLevels = table<'above_ground' | 'below_ground'>([
  ['above_ground', ['1001', '地上停车位', '地上', '地面', 'aboveground', 'above', 'surface', 'outdoor']],
  [
    'below_ground',
    ['2001', '地下停车位', '地下', '地库', '地下车库', 'belowground', 'below', 'underground', 'basement'],
  ],
]);

export const parkingTerms = table<'rented' | 'sold'>([
  ['rented', ['h', '出租', '已出租', '租', '租用', 'rented', 'let', 'rent', 'leased']],
  ['sold', ['s', '出售', '已出售', '已售', '售', '产权', 'sold', 'owned', 'sale']],
]);

export const vehicleKinds = table<'car' | 'bus' | 'truck'>([
  ['car', ['9901', '家用小汽车', '小汽车', '小型车', '小车', '轿车', '汽车', 'car', 'suv']],
  ['bus', ['9902', '客车', '大客车', '中巴', 'bus', 'coach', 'van']],
  ['truck', ['9903', '货车', '卡车', 'truck', 'lorry']],
]);

/** A cell's text in the form in which the tables above have it. */
export function codeWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
