import type { ReactNode } from 'react';
import { BrandMark } from '#app/components/shells/brand-mark.tsx';
import { PublicShell } from '#app/components/shells/public-shell.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useRootData } from '#app/components/use-root-data.ts';

type AuthPageProps = {
  heading: string;
  text?: ReactNode;
  /** Beside the card's edge, under it. */
  below?: ReactNode;
  children: ReactNode;
};

/** A narrow card under the company's sign: for signing in and what belongs to it. */
export function AuthPage({ heading, text, below, children }: AuthPageProps) {
  const brand = useRootData()?.brand ?? null;
  return (
    <PublicShell layout="auth">
      <div className="mb-6 flex flex-col items-center gap-4 text-center">
        <BrandMark brand={brand} size="lg" />
        <div className="space-y-2">
          <h1 className="text-balance font-semibold text-xl tracking-tight">{heading}</h1>
          {text && <p className="text-balance text-muted text-sm">{text}</p>}
        </div>
      </div>
      <Card>{children}</Card>
      {below && <div className="mt-5 space-y-2 text-center text-muted text-sm">{below}</div>}
    </PublicShell>
  );
}
