import { useEffect } from 'react';
import { postJson } from './ask-server.ts';
import type { FieldContextValue } from './use-field-device.ts';

const everyMs = 60_000;

/** While a worker is on duty and agreed to it, the page tells where the phone is, once a minute at most. Without a network it is not kept: where somebody was is of no use. */
export function usePosition({ state }: FieldContextValue): void {
  const me = state.work?.me;
  const shares = Boolean(me?.sharesPosition && me.status !== 'off');
  useEffect(() => {
    if (!shares || !('geolocation' in navigator)) return;
    let toldAt = 0;
    const watch = navigator.geolocation.watchPosition(
      ({ coords: { latitude, longitude } }) => {
        if (Date.now() - toldAt < everyMs) return;
        toldAt = Date.now();
        void postJson('/field/me', { latitude, longitude });
      },
      () => {},
      { enableHighAccuracy: false, maximumAge: everyMs },
    );
    return () => navigator.geolocation.clearWatch(watch);
  }, [shares]);
}
