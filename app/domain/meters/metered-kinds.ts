/** Kinds of fee items that are billed by a property's own meters. */
export const meteredKinds: readonly string[] = ['per_quantity', 'tiered'];

/** Kinds of fee items that a public meter may count for. */
export const publicMeterKinds: readonly string[] = [...meteredKinds, 'shared'];
