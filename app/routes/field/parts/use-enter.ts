import type { Entered } from '../device/field-device.ts';
import { useField } from '../device/use-field-device.ts';

/** Keeps what was entered on the phone. Sending is the device's business, and what is not sent stands at the top of every page: no message covers the next button. */
export function useEnter(): (...entered: Entered[]) => Promise<void> {
  const { device } = useField();
  return async (...entered) => device?.enter(entered);
}
