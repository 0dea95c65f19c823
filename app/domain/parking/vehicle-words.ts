/** What a vehicle can be, in the order in which screens offer it. */
export const vehicleKinds = ['car', 'bus', 'truck', 'motorcycle', 'other'] as const;
export type VehicleKind = (typeof vehicleKinds)[number];
