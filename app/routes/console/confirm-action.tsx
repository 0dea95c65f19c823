import { Form, useNavigation } from '@remix-run/react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { ConfirmDialog } from '#app/components/ui/confirm-dialog.tsx';
import { useRootData } from '#app/components/use-root-data.ts';

type ConfirmActionProps = {
  /** The button that asks. */
  trigger: ReactNode;
  /** What the page's action is told. */
  intent: string;
  title: string;
  description?: ReactNode;
  confirmLabel: string;
  danger?: boolean;
  /** Fields that go along, such as a reason. */
  children?: ReactNode;
};

/** A button of a page that asks first and then posts its `intent` to the page's own action. */
export function ConfirmAction({ trigger, intent, children, ...question }: ConfirmActionProps) {
  const form = useId();
  const csrf = useRootData()?.csrf;
  const navigation = useNavigation();
  const [open, setOpen] = useState(false);
  const sending = navigation.formData?.get('_form') === form;
  const sent = useRef(false);
  useEffect(() => {
    // Answered, well or badly: a refusal is told by a toast, and stays behind no dialog.
    if (sent.current && !sending) setOpen(false);
    sent.current = sending;
  }, [sending]);
  return (
    <ConfirmDialog
      {...question}
      trigger={trigger}
      open={open}
      onOpenChange={setOpen}
      pending={sending}
      submit={{ form, name: 'intent', value: intent }}
    >
      <Form id={form} method="post" preventScrollReset>
        <input type="hidden" name="_form" value={form} />
        {csrf && <input type="hidden" name="csrf" value={csrf} />}
        {children}
      </Form>
    </ConfirmDialog>
  );
}
