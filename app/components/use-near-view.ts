import { type RefObject, useEffect, useState } from 'react';

/** True from the moment on that an element is in sight or a screen's width or height away from it. `already`: it need not be waited for. */
export function useNearView(ref: RefObject<Element>, already: boolean): boolean {
  const [isNear, setNear] = useState(already);
  useEffect(() => {
    const element = ref.current;
    if (isNear || !element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '100%' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, isNear]);
  return isNear;
}
