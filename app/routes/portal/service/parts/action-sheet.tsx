import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { Form, type FormProps } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog } from '#app/components/ui/dialog.tsx';

// biome-ignore lint/suspicious/noExplicitAny: a form's schema is an object of any shape
type ActionSheetProps<Schema extends z.ZodType<any, Record<string, any>>> = {
  /** What the page's action is told. */
  id: string;
  schema: Schema;
  label: string;
  text: string;
  danger?: boolean;
  defaultValue?: FormProps<Schema>['defaultValue'];
  children: (...given: Parameters<FormProps<Schema>['children']>) => ReactNode;
};

/** A button with a short form behind it, at the bottom of the screen where the thumb is. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export function ActionSheet<Schema extends z.ZodType<any, Record<string, any>>>(
  props: ActionSheetProps<Schema>,
) {
  const { id, schema, label, text, danger = false, defaultValue, children } = props;
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      trigger={<Button variant={danger ? 'ghost' : 'secondary'}>{label}</Button>}
      title={label}
      description={text}
      open={open}
      onOpenChange={setOpen}
    >
      <Form id={id} schema={schema} defaultValue={defaultValue} className="gap-4">
        {(fields, form) => (
          <>
            {children(fields, form)}
            <SubmitButton variant={danger ? 'danger' : 'primary'} size="lg" wide>
              {label}
            </SubmitButton>
          </>
        )}
      </Form>
    </Dialog>
  );
}
