import { useEffect, useState } from 'react';

const KEY = 'linli.sidebar';

/** Whether the sidebar is folded, remembered by this browser. It starts unfolded, as the server rendered it. */
export function useCollapsed(): [boolean, (collapsed: boolean) => void] {
  const [collapsed, setCollapsed] = useState(false);
  useEffect(() => setCollapsed(localStorage.getItem(KEY) === 'folded'), []);
  return [
    collapsed,
    (next) => {
      setCollapsed(next);
      localStorage.setItem(KEY, next ? 'folded' : 'open');
    },
  ];
}
