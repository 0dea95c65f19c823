import type { Language } from '#app/kernel/languages.ts';

/** What the crews of the demonstration use: code, name, specification, unit, category, what one costs and sells for (major units), how many there are. */
type DemoMaterial = readonly [
  code: string,
  name: string,
  specification: string,
  unit: string,
  category: string,
  cost: string,
  price: string,
  quantity: string,
];

export const demoMaterials: Record<Language, readonly DemoMaterial[]> = {
  'zh-CN': [
    ['SN-001', 'PPR水管', 'DN20', '米', '水暖', '4.20', '9', '120'],
    ['SN-002', 'PPR直接头', 'DN20', '个', '水暖', '1.10', '3', '80'],
    ['SN-003', '铜球阀', 'DN20', '个', '水暖', '18.50', '35', '24'],
    ['SN-004', '水龙头', '单冷 陶瓷阀芯', '个', '水暖', '32', '60', '15'],
    ['SN-005', '角阀', '4分 三角阀', '个', '水暖', '12.80', '25', '30'],
    ['SN-006', '生料带', '20米', '卷', '水暖', '1.60', '3', '60'],
    ['DQ-001', 'LED灯泡', 'E27 9W', '个', '电气', '6.80', '15', '90'],
    ['DQ-002', '空气开关', '2P 32A', '个', '电气', '28', '55', '12'],
    ['DQ-003', '五孔插座', '86型', '个', '电气', '9.90', '22', '40'],
    ['DQ-004', '铜芯电线', 'BV 2.5mm²', '米', '电气', '2.35', '5', '200'],
    ['MC-001', '门锁锁芯', '70mm 双面', '个', '门窗', '45', '90', '8'],
    ['MC-002', '闭门器', '中型', '个', '门窗', '68', '130', '5'],
    ['HF-001', '中性玻璃胶', '300ml 白色', '支', '辅料', '11.50', '20', '26'],
    ['HF-002', '膨胀螺丝', 'M8', '颗', '辅料', '0.45', '1', '300'],
  ],
  en: [
    ['PL-001', 'PPR pipe', '20 mm', 'm', 'Plumbing', '6.50', '14', '120'],
    ['PL-002', 'PPR coupling', '20 mm', 'pc', 'Plumbing', '2.20', '5', '80'],
    ['PL-003', 'Brass ball valve', '20 mm', 'pc', 'Plumbing', '32', '60', '24'],
    ['PL-004', 'Basin tap', 'ceramic cartridge', 'pc', 'Plumbing', '58', '110', '15'],
    ['PL-005', 'Angle valve', '1/2 inch', 'pc', 'Plumbing', '22', '45', '30'],
    ['PL-006', 'PTFE tape', '20 m', 'roll', 'Plumbing', '2.80', '6', '60'],
    ['EL-001', 'LED bulb', 'E27 9 W', 'pc', 'Electrical', '12', '25', '90'],
    ['EL-002', 'Circuit breaker', '2P 32 A', 'pc', 'Electrical', '48', '95', '12'],
    ['EL-003', 'Wall socket', '13 A', 'pc', 'Electrical', '18', '40', '40'],
    ['EL-004', 'Copper wire', '2.5 mm²', 'm', 'Electrical', '3.90', '8', '200'],
    ['DR-001', 'Lock cylinder', '70 mm', 'pc', 'Doors', '85', '160', '8'],
    ['DR-002', 'Door closer', 'medium', 'pc', 'Doors', '130', '240', '5'],
    ['GN-001', 'Silicone sealant', '300 ml white', 'tube', 'General', '20', '38', '26'],
    ['GN-002', 'Expansion bolt', 'M8', 'pc', 'General', '0.80', '2', '300'],
  ],
};
