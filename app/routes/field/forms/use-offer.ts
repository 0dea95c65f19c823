import { useEffect, useState } from 'react';
import { useField } from '../device/use-field-device.ts';

/** What a form chooses from: as the server tells it, or told it last where there is no network. Undefined until then, null where the phone has none. */
export function useOffer<T>(path: string): T | null | undefined {
  const { device } = useField();
  const [offer, setOffer] = useState<{ path: string; value: T | null }>();
  useEffect(() => {
    let gone = false;
    void device?.ask<T>(path).then((value) => {
      if (!gone) setOffer({ path, value });
    });
    return () => {
      gone = true;
    };
  }, [device, path]);
  return offer?.path === path ? offer.value : undefined;
}
