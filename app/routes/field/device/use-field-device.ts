import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { type DeviceState, type FieldDevice, openFieldDevice, stateAtFirst } from './field-device.ts';

const oftenMs = 5_000;
/** Where everything is sent, what is new can wait this many times longer. */
const calm = 4;

export type FieldContextValue = { state: DeviceState; device: FieldDevice | null };

export const FieldContext = createContext<FieldContextValue>({ state: stateAtFirst, device: null });

export function useField(): FieldContextValue {
  return useContext(FieldContext);
}

/** Opens the device of a worker and meets the server whenever there is a reason to: at the start, with the network, on coming back, and every so often. */
export function useFieldDevice(membershipId: string): FieldContextValue {
  const [state, setState] = useState(stateAtFirst);
  const [device, setDevice] = useState<FieldDevice | null>(null);
  const opening = useRef<Promise<FieldDevice> | null>(null);
  useEffect(() => {
    let gone = false;
    let open: FieldDevice | null = null;
    let ticks = 0;
    const meet = () => document.visibilityState === 'visible' && void open?.meet();
    const tick = () => {
      ticks += 1;
      if (ticks % calm === 0 || open?.isWaiting()) meet();
    };
    const lost = () => open?.lost();
    opening.current = openFieldDevice(membershipId, (next) => {
      if (!gone) setState(next);
    });
    void opening.current.then((opened) => {
      if (gone) return opened.close();
      open = opened;
      setDevice(opened);
      void opened.meet();
    });
    window.addEventListener('online', meet);
    window.addEventListener('offline', lost);
    document.addEventListener('visibilitychange', meet);
    const timer = setInterval(tick, oftenMs);
    return () => {
      gone = true;
      open?.close();
      clearInterval(timer);
      window.removeEventListener('online', meet);
      window.removeEventListener('offline', lost);
      document.removeEventListener('visibilitychange', meet);
    };
  }, [membershipId]);
  return { state, device };
}
