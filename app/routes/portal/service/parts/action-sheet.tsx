import { type ReactNode, useState } from 'react';
import { Form, type FormProps, type FormSchema } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog } from '#app/components/ui/dialog.tsx';

type ActionSheetProps<Schema extends FormSchema> = {
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
export function ActionSheet<Schema extends FormSchema>(props: ActionSheetProps<Schema>) {
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
