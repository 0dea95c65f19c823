/** Where a ticket stands when what it costs may be written: taken on, and not finished with. */
export const quotableStatuses: readonly string[] = [
  'accepted',
  'pooled',
  'assigned',
  'acknowledged',
  'on_the_way',
  'working',
  'waiting_material',
  'waiting_approval',
  'waiting_customer',
];
