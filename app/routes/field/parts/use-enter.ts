import { useTranslation } from 'react-i18next';
import { showToast } from '#app/components/feedback/show-toast.ts';
import type { Entered } from '../device/field-device.ts';
import { useField } from '../device/use-field-device.ts';

/** Keeps what was entered on the phone, and says so where it cannot go out at once. Sending is the device's business. */
export function useEnter(): (...entered: Entered[]) => Promise<void> {
  const { t } = useTranslation('field');
  const { device, state } = useField();
  return async (...entered) => {
    await device?.enter(entered);
    showToast(state.online ? { text: t('sent') } : { kind: 'info', text: t('saved') });
  };
}
