import { AlertDialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { overlayStyle } from './dialog.tsx';

type ConfirmDialogProps = {
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** A question that names the thing: "Void 12 bills?" */
  title: string;
  /** What will happen and whether it can be undone. */
  description?: ReactNode;
  /** The verb of the title, not "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
  pending?: boolean;
  onConfirm?: () => void;
  /** Or: the id of a form that the confirming button submits, with its name and value. */
  submit?: { form: string; name?: string; value?: string };
  /** Fields of that form, such as a reason. */
  children?: ReactNode;
};

/** For what cannot be undone. What can be undone should simply happen, with an undo in its toast. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    trigger,
    open,
    onOpenChange,
    title,
    description,
    danger = false,
    pending,
    submit,
    children,
  } = props;
  const { t } = useTranslation();
  const confirm = (
    <Button
      variant={danger ? 'danger' : 'primary'}
      pending={pending}
      onClick={props.onConfirm}
      {...(submit && { type: 'submit', form: submit.form, name: submit.name, value: submit.value })}
    >
      {props.confirmLabel}
    </Button>
  );
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className={overlayStyle} />
        <Primitive.Content
          {...(!description && { 'aria-describedby': undefined })}
          className="sm:-translate-x-1/2 sm:-translate-y-1/2 fixed inset-x-0 bottom-0 z-50 w-full animate-slide-up rounded-t-xl border-line border-t bg-raised p-5 pb-[calc(1.25rem+env(safe-area-inset-bottom))] shadow-lg outline-none sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:max-w-md sm:animate-fade-in sm:rounded-xl sm:border sm:pb-5"
        >
          <Primitive.Title className="font-semibold text-base text-ink">{title}</Primitive.Title>
          {description && (
            <Primitive.Description asChild>
              <div className="mt-2 text-muted text-sm leading-relaxed">{description}</div>
            </Primitive.Description>
          )}
          {children && <div className="mt-4">{children}</div>}
          <div className="mt-5 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <Primitive.Cancel asChild>
              <Button>{props.cancelLabel ?? t('action.cancel')}</Button>
            </Primitive.Cancel>
            {/* A submitting button must outlive its own click, so only a plain one closes by itself. */}
            {submit ? confirm : <Primitive.Action asChild>{confirm}</Primitive.Action>}
          </div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
