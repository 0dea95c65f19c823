import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRootData } from '../use-root-data.ts';
import { AppearanceMenu } from './appearance-menu.tsx';
import { BrandMark } from './brand-mark.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { MainArea } from './main-area.tsx';
import { SkipLink } from './skip-link.tsx';

type PublicShellProps = {
  children: ReactNode;
  /** In the header, beside language and theme: sign in, sign up. */
  actions?: ReactNode;
  /** `auth` centres a narrow card, for sign-in and sign-up; `site` is the whole width. */
  layout?: 'site' | 'auth';
  footer?: ReactNode;
};

/** The public site and the pages before sign-in, under the company's brand where there is one. */
export function PublicShell({ children, actions, layout = 'site', footer }: PublicShellProps) {
  const { t } = useTranslation();
  const brand = useRootData()?.brand ?? null;
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="sticky top-0 z-30 border-line border-b bg-surface/90 backdrop-blur-md">
        <div className="mx-auto flex h-14 max-w-6xl items-center gap-1 px-4 sm:px-6">
          <Link
            to="/"
            className="mr-auto flex min-h-11 min-w-0 items-center gap-2.5 rounded-md font-semibold"
          >
            <BrandMark brand={brand} size="sm" />
            <span className="truncate text-[0.9375rem]">{brand?.name ?? t('productName')}</span>
          </Link>
          <LanguageSwitch />
          <AppearanceMenu />
          {actions}
        </div>
      </header>
      <MainArea
        className={
          layout === 'auth'
            ? 'flex flex-1 flex-col items-center px-4 pt-10 pb-16 sm:justify-center sm:pt-12 sm:pb-24'
            : 'flex-1'
        }
      >
        {layout === 'auth' ? <div className="w-full max-w-md">{children}</div> : children}
      </MainArea>
      {footer && (
        <footer className="border-line border-t text-muted text-sm">
          <div className="mx-auto max-w-6xl px-4 py-8 sm:px-6">{footer}</div>
        </footer>
      )}
    </div>
  );
}
