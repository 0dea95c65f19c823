import type { Language } from '#app/kernel/languages.ts';

export type StarterFeeItem = {
  code: string;
  names: Record<Language, string>;
  kind: 'fixed' | 'per_area';
  propertyKind: 'dwelling' | 'parking_space';
  cycleMonths: number;
  /** Day of the month. */
  dueDay: number;
};

/**
 * The two charges that nearly every company has. They begin at a price of zero, which bills nobody: a preview names them until the company
 * has set its own price.
 */
export const starterFeeItems: StarterFeeItem[] = [
  {
    code: 'property-fee',
    names: { 'zh-CN': '物业费', en: 'Property service fee' },
    kind: 'per_area',
    propertyKind: 'dwelling',
    cycleMonths: 1,
    dueDay: 15,
  },
  {
    code: 'parking-fee',
    names: { 'zh-CN': '车位管理费', en: 'Parking space fee' },
    kind: 'fixed',
    propertyKind: 'parking_space',
    cycleMonths: 1,
    dueDay: 15,
  },
];
