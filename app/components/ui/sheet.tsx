import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '../cn.ts';
import { Button } from './button.tsx';
import { overlayStyle } from './dialog.tsx';
import { useReturnFocus } from './use-return-focus.ts';

const sides = {
  left: 'inset-y-0 left-0 w-[min(19rem,86vw)] animate-slide-left border-r',
  right: 'inset-y-0 right-0 w-[min(32rem,100vw)] animate-slide-right border-l',
  bottom: 'inset-x-0 bottom-0 max-h-[88dvh] animate-slide-up rounded-t-xl border-t',
};

type SheetProps = {
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: string;
  /** For a sheet whose content names itself, such as the navigation. */
  hideTitle?: boolean;
  description?: string;
  side?: keyof typeof sides;
  children: ReactNode;
  footer?: ReactNode;
};

/** A modal panel from an edge: filters, navigation on a phone, a short task. For a record beside its list see `SidePanel`. */
export function Sheet(props: SheetProps) {
  const {
    trigger,
    open,
    onOpenChange,
    title,
    hideTitle,
    description,
    side = 'right',
    children,
    footer,
  } = props;
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
          className={cn('fixed z-50 flex flex-col border-line bg-raised shadow-lg outline-none', sides[side])}
        >
          <header
            className={cn(
              'flex items-start gap-4 px-5 pt-4 pb-3',
              hideTitle && 'absolute top-0 right-0 z-10',
            )}
          >
            <div className={cn('min-w-0 flex-1 space-y-1 pt-1', hideTitle && 'sr-only')}>
              <Primitive.Title className="font-semibold text-base text-ink">{title}</Primitive.Title>
              {description && (
                <Primitive.Description className="text-muted text-sm">{description}</Primitive.Description>
              )}
            </div>
            <Primitive.Close asChild>
              <Button variant="ghost" size="icon-sm" aria-label={t('action.close')} className="-mr-2">
                <X aria-hidden />
              </Button>
            </Primitive.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-[calc(1.25rem+env(safe-area-inset-bottom))]">
            {children}
          </div>
          {footer && <footer className="border-line border-t px-5 py-3.5">{footer}</footer>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
