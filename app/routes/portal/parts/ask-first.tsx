import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ConfirmDialog } from '#app/components/ui/confirm-dialog.tsx';
import { useQuestion } from '#app/components/use-question.ts';

type AskFirstProps = {
  trigger: ReactNode;
  title: string;
  text: string;
  confirmLabel: string;
  /** What the page's action is told. */
  fields: Record<string, string>;
};

/** A button that asks before it posts to the page's own action. */
export function AskFirst({ trigger, title, text, confirmLabel, fields }: AskFirstProps) {
  const { form, sending, dialog } = useQuestion();
  return (
    <ConfirmDialog
      trigger={trigger}
      title={title}
      description={text}
      confirmLabel={confirmLabel}
      danger
      {...dialog}
      pending={sending}
      submit={{ form }}
    >
      <Form id={form} method="post" preventScrollReset>
        <input type="hidden" name="_form" value={form} />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </Form>
    </ConfirmDialog>
  );
}
