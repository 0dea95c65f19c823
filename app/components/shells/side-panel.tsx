import { Link, useNavigate } from '@remix-run/react';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '../ui/button-style.ts';

type SidePanelProps = {
  title: ReactNode;
  status?: ReactNode;
  /** The list's address, with its search parameters, so that the list stays as it is. */
  closeTo: string;
  children: ReactNode;
  footer?: ReactNode;
};

/**
 * A list with its open record beside it: `<ListWithPanel panel={<Outlet />}>` when the child route matched. On a phone, and where there
 * is no room for both, the record covers the list.
 */
export function ListWithPanel({ children, panel }: { children: ReactNode; panel: ReactNode | null }) {
  return (
    <div className="flex items-start gap-5">
      <div className={panel ? 'min-w-0 flex-1 max-xl:hidden' : 'min-w-0 flex-1'}>{children}</div>
      {panel}
    </div>
  );
}

/** The record beside its list: a route of its own, so it has an address and the back button closes it. Escape closes it too. */
export function SidePanel({ title, status, closeTo, children, footer }: SidePanelProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // Escape belongs to whatever is open above the panel, and to a field being edited.
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'))
        return;
      navigate(closeTo, { preventScrollReset: true });
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [closeTo, navigate]);

  return (
    <section
      aria-labelledby="side-panel-title"
      className="w-full min-w-0 animate-fade-in rounded-lg border border-line bg-surface shadow-sm xl:sticky xl:top-[4.75rem] xl:flex xl:max-h-[calc(100dvh-6rem)] xl:w-[27rem] xl:shrink-0 xl:flex-col 2xl:w-[31rem]"
    >
      <header className="flex items-start gap-3 border-line border-b px-4 py-3 sm:px-5">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
          <h2
            id="side-panel-title"
            ref={heading}
            tabIndex={-1}
            data-autofocus
            className="font-semibold text-base"
          >
            {title}
          </h2>
          {status}
        </div>
        <Link
          to={closeTo}
          preventScrollReset
          aria-label={t('action.close')}
          className={buttonStyle({ variant: 'ghost', size: 'icon-sm' })}
        >
          <X aria-hidden />
        </Link>
      </header>
      <div className="min-h-0 flex-1 space-y-5 overflow-y-auto px-4 py-4 sm:px-5">{children}</div>
      {footer && (
        <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3 sm:px-5">
          {footer}
        </footer>
      )}
    </section>
  );
}
