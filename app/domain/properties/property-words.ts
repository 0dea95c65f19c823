/** What a property can be, and how it stands: the words of the database, in the order in which screens offer them. */
export const propertyKinds = ['dwelling', 'shop', 'office', 'parking_space', 'storage_room'] as const;
export type PropertyKind = (typeof propertyKinds)[number];

export const propertyStatuses = [
  'occupied',
  'let',
  'empty',
  'decorating',
  'decorated',
  'handed_over',
  'sold',
  'unsold',
  'free',
] as const;
export type PropertyStatus = (typeof propertyStatuses)[number];

/** What somebody can be to a property. */
export const tenureKinds = ['owner', 'household_member', 'renter', 'temporary'] as const;
export type TenureKind = (typeof tenureKinds)[number];
