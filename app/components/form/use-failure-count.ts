import { useCallback, useEffect, useState } from 'react';
import type { FormReply } from '#app/http/submit-form.ts';

/** Counts refused submissions, whether the browser or the server refused: each of them moves the focus to the summary. */
export function useFailureCount(reply: FormReply['submission'] | undefined): {
  count: number;
  bump: () => void;
} {
  const [count, setCount] = useState(0);
  const bump = useCallback(() => setCount((before) => before + 1), []);
  useEffect(() => {
    if (reply?.error && Object.keys(reply.error).length > 0) bump();
  }, [reply, bump]);
  return { count, bump };
}
