/** In whose hands a ticket has to be for materials to be needed. */
export const askingStatuses: readonly string[] = [
  'assigned',
  'acknowledged',
  'on_the_way',
  'working',
  'waiting_material',
  'waiting_approval',
  'waiting_customer',
];
