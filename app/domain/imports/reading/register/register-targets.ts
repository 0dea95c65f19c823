/** What the rows of a sheet are about. */
export const registerTargets = [
  'communities',
  'buildings',
  'people',
  'fee_items',
  'properties',
  'parking_spaces',
] as const;
export type RegisterTarget = (typeof registerTargets)[number];

export type RegisterField =
  | 'community'
  | 'city'
  | 'district'
  | 'address'
  | 'building'
  | 'entrance'
  | 'floors'
  | 'lift'
  | 'room'
  | 'floor'
  | 'propertyKind'
  | 'layout'
  | 'builtArea'
  | 'innerArea'
  | 'rent'
  | 'status'
  | 'ownerNumbers'
  | 'feeNumbers'
  | 'feeStarts'
  | 'personNumber'
  | 'personName'
  | 'gender'
  | 'phone'
  | 'email'
  | 'identityNumber'
  | 'personKind'
  | 'ownerNumber'
  | 'feeNumber'
  | 'feeName'
  | 'category'
  | 'recurrence'
  | 'timing'
  | 'cycleMonths'
  | 'formula'
  | 'unitPrice'
  | 'fixedAmount'
  | 'startsOn'
  | 'endsOn'
  | 'lot'
  | 'spaceNumber'
  | 'level'
  | 'area'
  | 'terms'
  | 'plate'
  | 'brand'
  | 'vehicleKind'
  | 'color';

/** The fields of a target in the order in which a form offers them, and those without which it cannot be read. */
export const targetFields: Record<
  RegisterTarget,
  { fields: readonly RegisterField[]; required: readonly RegisterField[] }
> = {
  communities: { fields: ['community', 'city', 'district', 'address'], required: ['community'] },
  buildings: { fields: ['community', 'building', 'entrance', 'floors', 'lift'], required: ['building'] },
  people: {
    fields: [
      'personNumber',
      'personName',
      'gender',
      'phone',
      'email',
      'identityNumber',
      'personKind',
      'ownerNumber',
    ],
    required: ['personName'],
  },
  fee_items: {
    fields: [
      'feeNumber',
      'feeName',
      'category',
      'recurrence',
      'timing',
      'cycleMonths',
      'formula',
      'unitPrice',
      'fixedAmount',
      'startsOn',
      'endsOn',
    ],
    required: ['feeName'],
  },
  properties: {
    fields: [
      'community',
      'building',
      'entrance',
      'room',
      'floor',
      'floors',
      'lift',
      'propertyKind',
      'layout',
      'builtArea',
      'innerArea',
      'rent',
      'status',
      'ownerNumbers',
      'feeNumbers',
      'feeStarts',
      'personName',
      'gender',
      'phone',
      'email',
      'identityNumber',
      'personKind',
    ],
    required: ['room'],
  },
  parking_spaces: {
    fields: [
      'community',
      'lot',
      'spaceNumber',
      'level',
      'area',
      'ownerNumber',
      'plate',
      'brand',
      'vehicleKind',
      'color',
      'terms',
      'startsOn',
      'endsOn',
    ],
    required: ['spaceNumber'],
  },
};

/** How one sheet is to be read. `columns` counts from 0; `headerRow` from 1, 0 where there is none. */
export type SheetMapping = {
  sheet: string;
  target: RegisterTarget | null;
  headerRow: number;
  columns: Record<string, RegisterField>;
};

export type RegisterMapping = { sheets: SheetMapping[] };
