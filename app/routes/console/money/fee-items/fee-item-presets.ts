/** Where a new fee item can begin: the charges that nearly every company has. */
export const presets = [
  'property',
  'parking',
  'vehicle',
  'water',
  'power',
  'waste',
  'lift',
  'shared',
] as const;
export type Preset = (typeof presets)[number];

const tiers = (...bounds: string[]) => bounds.map((above) => ({ above, unitPrice: '' }));
const only = (propertyKind: string) => ({ kind: 'scoped', places: [{ propertyKind }] });

const blank = {
  kind: 'per_area',
  areaKind: 'built',
  cycleMonths: '1',
  timing: 'advance',
  dueDay: '15',
  rounding: 'half_up',
  roundingUnit: '1',
  tierBasis: 'month',
  taxMode: 'none',
  priority: '100',
  vacancyPercent: '0',
  prepayPercent: '0',
  surcharge: '0',
  scope: { kind: 'all' } as Record<string, unknown>,
  tiers: tiers('0'),
  formula: '',
};

/** What the form begins with; the prices are the company's own to fill in. */
export function presetValues(preset: Preset | null): Partial<typeof blank> & { quantityUnit?: string } {
  switch (preset) {
    case 'property':
      return { ...blank, scope: only('dwelling') };
    case 'parking':
      return { ...blank, kind: 'fixed', scope: only('parking_space') };
    case 'vehicle':
      return { ...blank, kind: 'per_vehicle', scope: only('dwelling') };
    case 'water':
      return {
        ...blank,
        kind: 'tiered',
        quantityUnit: 'm3',
        tierBasis: 'year',
        tiers: tiers('0', '180', '260'),
      };
    case 'power':
      return { ...blank, kind: 'tiered', quantityUnit: 'kWh', tiers: tiers('0', '230', '400') };
    case 'waste':
      return { ...blank, kind: 'formula', formula: 'min(residents * rate, most)', scope: only('dwelling') };
    case 'lift':
      return {
        ...blank,
        kind: 'formula',
        formula: 'if(has_lift = 1, base + max(floor - 3, 0) * per_floor, 0)',
        scope: only('dwelling'),
      };
    case 'shared':
      return { ...blank, kind: 'shared', quantityUnit: 'kWh' };
    default:
      return blank;
  }
}
