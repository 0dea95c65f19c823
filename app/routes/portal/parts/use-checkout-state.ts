import { useEffect, useState } from 'react';
import { useLiveReload } from '#app/components/use-live-reload.ts';
import type { CheckoutView } from '#app/domain/payments/checkout/read-checkout.ts';

/**
 * `checking`: the payer has just come back and nothing is known yet. `open`: they came back without having paid. `parked`: the money is there,
 * but somebody has to look at it.
 */
export type CheckoutStateName = 'paid' | 'parked' | 'processing' | 'checking' | 'open' | 'expired' | 'failed';

const reloadEveryMs = 2_500;
/** So long an open checkout is taken for one whose payment has not been heard of yet. */
const patienceMs = 9_000;

type Checkout = Pick<CheckoutView, 'status' | 'payment'> & { processing: boolean };

/** How a checkout stands, looked at again and again until it has come to an end. */
export function useCheckoutState({ status, payment, processing }: Checkout): CheckoutStateName {
  const [patient, setPatient] = useState(true);
  // Not every look asks the payment service; what it said once holds until the status moves.
  const [wasProcessing, setWasProcessing] = useState(processing);
  if (processing && !wasProcessing) setWasProcessing(true);
  const waiting = status === 'open';
  useLiveReload(waiting, reloadEveryMs);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setPatient(false), patienceMs);
    return () => clearTimeout(timer);
  }, [waiting]);

  if (status === 'completed') return payment?.status === 'parked' ? 'parked' : 'paid';
  if (status !== 'open') return status;
  if (processing || wasProcessing) return 'processing';
  return patient ? 'checking' : 'open';
}
