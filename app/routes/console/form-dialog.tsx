import { useActionData, useNavigation } from '@remix-run/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog } from '#app/components/ui/dialog.tsx';
import type { FormReply } from '#app/http/submit-form.ts';

type FormDialogProps = {
  /** The id of the form in it. */
  form: string;
  trigger: ReactNode;
  title: string;
  description?: string;
  size?: 'sm' | 'md' | 'lg';
  children: ReactNode;
};

/** A dialog with a form that posts to the page's action: it closes when that took the form, and stays with the errors when not. */
export function FormDialog({ form, ...dialog }: FormDialogProps) {
  const [open, setOpen] = useState(false);
  const navigation = useNavigation();
  const reply = useActionData() as Partial<FormReply> | undefined;
  const sending = navigation.formData?.get('_form') === form;
  const sent = useRef(false);
  useEffect(() => {
    if (sending) sent.current = true;
    if (navigation.state !== 'idle' || !sent.current) return;
    sent.current = false;
    if (reply?.form !== form) setOpen(false);
  }, [sending, navigation.state, reply, form]);
  return <Dialog {...dialog} open={open} onOpenChange={setOpen} />;
}
