import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '../cn.ts';
import { Button } from './button.tsx';
import { useReturnFocus } from './use-return-focus.ts';

export const overlayStyle = 'fixed inset-0 z-50 bg-black/40 animate-fade-in dark:bg-black/60';

type DialogProps = {
  /** The element that opens it; leave out when `open` is controlled. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Prevent its default where closing leads elsewhere: the focus then does not go back to the trigger. */
  onCloseAutoFocus?: (event: Event) => void;
  title: string;
  description?: string;
  children: ReactNode;
  /** Buttons; the main one last. */
  footer?: ReactNode;
  size?: 'sm' | 'md' | 'lg';
};

const widths = { sm: 'sm:max-w-sm', md: 'sm:max-w-lg', lg: 'sm:max-w-3xl' };

/** A dialog in the middle of a large screen and at the bottom of a phone, where the thumb is. */
export function Dialog({
  trigger,
  open,
  onOpenChange,
  onCloseAutoFocus,
  title,
  description,
  children,
  footer,
  size = 'md',
}: DialogProps) {
  const { t } = useTranslation();
  const returnFocus = useReturnFocus();
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className={overlayStyle} />
        <Primitive.Content
          {...(!description && { 'aria-describedby': undefined })}
          {...(!trigger && returnFocus)}
          {...(onCloseAutoFocus && { onCloseAutoFocus })}
          className={cn(
            'fixed z-50 flex max-h-[88dvh] w-full flex-col border-line bg-raised shadow-lg outline-none',
            'inset-x-0 bottom-0 animate-slide-up rounded-t-xl border-t pb-[env(safe-area-inset-bottom)]',
            'sm:-translate-x-1/2 sm:-translate-y-1/2 sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:animate-fade-in sm:rounded-xl sm:border sm:pb-0',
            widths[size],
          )}
        >
          <header className="flex items-start gap-4 px-5 pt-5 pb-3">
            <div className="min-w-0 flex-1 space-y-1">
              <Primitive.Title className="font-semibold text-base text-ink">{title}</Primitive.Title>
              {description && (
                <Primitive.Description className="text-muted text-sm">{description}</Primitive.Description>
              )}
            </div>
            <Primitive.Close asChild>
              <Button variant="ghost" size="icon-sm" aria-label={t('action.close')} className="-mt-1.5 -mr-2">
                <X aria-hidden />
              </Button>
            </Primitive.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
          {footer && (
            <footer className="flex flex-col-reverse gap-2 border-line border-t px-5 py-3.5 sm:flex-row sm:justify-end">
              {footer}
            </footer>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Wrap a button of the footer in it to make it close the dialog. */
export const DialogClose = Primitive.Close;
