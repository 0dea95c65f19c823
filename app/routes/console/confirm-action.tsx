import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ConfirmDialog } from '#app/components/ui/confirm-dialog.tsx';
import { useQuestion } from '#app/components/use-question.ts';

type ConfirmActionProps = {
  /** The button that asks. */
  trigger: ReactNode;
  /** Where it is posted to, if not to the page's own action. */
  action?: string;
  /** What the action is told. */
  intent: string;
  title: string;
  description?: ReactNode;
  confirmLabel: string;
  danger?: boolean;
  /** Fields that go along, such as a reason. */
  children?: ReactNode;
};

/** A button of a page that asks first and then posts its `intent`. */
export function ConfirmAction({ trigger, action, intent, children, ...question }: ConfirmActionProps) {
  const { form, csrf, sending, dialog } = useQuestion();
  return (
    <ConfirmDialog
      {...question}
      {...dialog}
      trigger={trigger}
      pending={sending}
      submit={{ form, name: 'intent', value: intent }}
    >
      <Form id={form} method="post" action={action} preventScrollReset>
        <input type="hidden" name="_form" value={form} />
        {csrf && <input type="hidden" name="csrf" value={csrf} />}
        {children}
      </Form>
    </ConfirmDialog>
  );
}
