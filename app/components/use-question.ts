import { useNavigation } from '@remix-run/react';
import { useEffect, useId, useRef, useState } from 'react';
import { useRootData } from './use-root-data.ts';

/**
 * A dialog that asks before its form is posted by the page. It closes when that was answered, well or badly: a refusal is told by a toast, and stays behind no
 * dialog.
 *
 * @returns `form`: the form's id, which goes along as `_form`
 */
export function useQuestion() {
  const form = useId();
  const csrf = useRootData()?.csrf;
  const sending = useNavigation().formData?.get('_form') === form;
  const [open, setOpen] = useState(false);
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current && !sending) setOpen(false);
    sent.current = sending;
  }, [sending]);
  return { form, csrf, sending, dialog: { open, onOpenChange: setOpen } };
}
