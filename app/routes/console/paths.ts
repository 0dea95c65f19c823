/** Addresses of the console's records that other screens point to. */
export const paths = {
  property: (id: string) => `/console/properties/${id}`,
  person: (id: string) => `/console/people/${id}`,
  vehicle: (id: string) => `/console/vehicles/${id}`,
  parkingCard: (id: string) => `/console/parking-cards/${id}`,
  bill: (id: string) => `/console/money/bills/${id}`,
  payment: (id: string) => `/console/money/payments/${id}`,
  payout: (id: string) => `/console/money/payouts/${id}`,
  feeItem: (id: string) => `/console/money/fee-items/${id}`,
};
