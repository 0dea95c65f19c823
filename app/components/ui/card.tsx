import { type ReactNode, useId } from 'react';
import { cn } from '../cn.ts';

type CardProps = {
  /** Where a link may lead to. */
  id?: string;
  title?: ReactNode;
  description?: ReactNode;
  /** Beside the title: a link, a button, a menu. */
  actions?: ReactNode;
  footer?: ReactNode;
  children?: ReactNode;
  className?: string;
  /** `flush` lets a table or list touch the edges. */
  padding?: 'normal' | 'flush';
};

export function Card({
  id: place,
  title,
  description,
  actions,
  footer,
  children,
  className,
  padding = 'normal',
}: CardProps) {
  const id = useId();
  return (
    <section
      id={place}
      aria-labelledby={title ? id : undefined}
      className={cn(
        'scroll-mt-20 overflow-hidden rounded-lg border border-line bg-surface shadow-xs',
        className,
      )}
    >
      {(title || actions) && (
        <header
          className={cn(
            'flex flex-wrap items-start gap-x-4 gap-y-2 px-4 pt-4 sm:px-5',
            padding === 'flush' && 'pb-3',
          )}
        >
          <div className="min-w-0 flex-1 basis-40">
            {title && (
              <h2 id={id} className="font-semibold text-[0.9375rem] text-ink leading-6">
                {title}
              </h2>
            )}
            {description && <p className="mt-0.5 text-muted text-sm">{description}</p>}
          </div>
          {actions && <div className="flex items-center gap-2">{actions}</div>}
        </header>
      )}
      {children && <div className={padding === 'flush' ? '' : 'px-4 py-4 sm:px-5'}>{children}</div>}
      {footer && (
        <footer className="border-line border-t bg-sunken/50 px-4 py-3 text-muted text-sm sm:px-5">
          {footer}
        </footer>
      )}
    </section>
  );
}
