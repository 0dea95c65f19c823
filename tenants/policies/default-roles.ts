import type { Permission } from './ability.ts';

/** The roles that every company starts with. It may change them; `key` is how the product finds them again. */
export const defaultRoleKeys = [
  'administrator',
  'leader',
  'customer_service',
  'cashier',
  'accountant',
  'owner',
] as const;
export type DefaultRoleKey = (typeof defaultRoleKeys)[number];

const ownProperties = { propertyId: { in: '$propertyIds' } };

const readRegister: Permission[] = [
  { action: 'read', subject: 'Community' },
  { action: 'read', subject: 'Building' },
  { action: 'read', subject: 'Entrance' },
  { action: 'read', subject: 'Property' },
  { action: 'read', subject: 'Person' },
  { action: 'read', subject: 'Tenure' },
  { action: 'read', subject: 'Vehicle' },
  { action: 'read', subject: 'ParkingCard' },
  { action: 'read', subject: 'FeeItem' },
  { action: 'read', subject: 'Bill' },
];

export const defaultRoles: Record<DefaultRoleKey, Permission[]> = {
  administrator: [{ action: 'manage', subject: 'all' }],
  // What a leader approves follows from the steps of the company's approval flows, as with everybody: no right lets anyone approve without a step.
  leader: [
    ...readRegister,
    { action: 'export', subject: 'Bill' },
    { action: 'read', subject: 'BillingRun' },
    { action: 'read', subject: 'Payment' },
    { action: 'read', subject: 'Refund' },
    { action: 'read', subject: 'CreditNote' },
    { action: 'export', subject: 'CreditNote' },
    { action: 'read', subject: 'PaymentAccount' },
    { action: 'read', subject: 'LedgerAccount' },
    { action: 'read', subject: 'LedgerTransfer' },
    { action: 'read', subject: 'Report' },
  ],
  customer_service: [
    ...readRegister,
    { action: 'create', subject: 'Property' },
    { action: 'update', subject: 'Property' },
    { action: 'create', subject: 'Person' },
    { action: 'update', subject: 'Person' },
    { action: 'create', subject: 'Tenure' },
    { action: 'update', subject: 'Tenure' },
    { action: 'create', subject: 'Vehicle' },
    { action: 'update', subject: 'Vehicle' },
    { action: 'create', subject: 'ParkingCard' },
    { action: 'update', subject: 'ParkingCard' },
    { action: 'read', subject: 'Payment' },
    { action: 'read', subject: 'Meter' },
    { action: 'create', subject: 'MeterReading' },
    { action: 'read', subject: 'TicketCategory' },
    { action: 'read', subject: 'NotificationDelivery' },
  ],
  cashier: [
    ...readRegister,
    { action: 'update', subject: 'ParkingCard' },
    { action: 'create', subject: 'Payment' },
    { action: 'read', subject: 'Payment' },
  ],
  accountant: [
    ...readRegister,
    { action: 'update', subject: 'ParkingCard' },
    { action: 'export', subject: 'Bill' },
    { action: 'void', subject: 'Bill' },
    { action: 'manage', subject: 'FeeItem' },
    { action: 'manage', subject: 'Meter' },
    { action: 'manage', subject: 'MeterReading' },
    { action: 'manage', subject: 'SharedCost' },
    { action: 'manage', subject: 'BillingRun' },
    { action: 'manage', subject: 'BillingSchedule' },
    { action: 'manage', subject: 'ReminderStep' },
    { action: 'read', subject: 'NotificationDelivery' },
    { action: 'create', subject: 'Payment' },
    { action: 'read', subject: 'Payment' },
    { action: 'create', subject: 'CreditNote' },
    { action: 'read', subject: 'CreditNote' },
    { action: 'export', subject: 'CreditNote' },
    { action: 'create', subject: 'Refund' },
    { action: 'read', subject: 'Refund' },
    { action: 'read', subject: 'PaymentAccount' },
    { action: 'read', subject: 'LedgerAccount' },
    { action: 'read', subject: 'LedgerTransfer' },
    { action: 'read', subject: 'Report' },
  ],
  owner: [
    { action: 'read', subject: 'Property', conditions: { id: { in: '$propertyIds' } } },
    { action: 'read', subject: 'Bill', conditions: ownProperties },
    { action: 'pay', subject: 'Bill', conditions: ownProperties },
    // Who has moved out still owes what is theirs.
    { action: 'read', subject: 'Bill', conditions: { personId: '$personId' } },
    { action: 'pay', subject: 'Bill', conditions: { personId: '$personId' } },
    { action: 'read', subject: 'ParkingCard', conditions: ownProperties },
    { action: 'read', subject: 'Checkout', conditions: { personId: '$personId' } },
    { action: 'read', subject: 'Payment', conditions: { personId: '$personId' } },
    { action: 'read', subject: 'Notification', conditions: { personId: '$personId' } },
    { action: 'update', subject: 'Notification', conditions: { personId: '$personId' } },
  ],
};
