/** What a program's key may be for. */
export const apiScopes = ['bills.read', 'bills.write', 'payments.read', 'payments.write'] as const;
export type ApiScope = (typeof apiScopes)[number];
