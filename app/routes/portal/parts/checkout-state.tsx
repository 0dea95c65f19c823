import { CircleCheck, CircleX, Clock, Hourglass, type LucideIcon, SearchCheck, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { type Tone, toneStyles } from '#app/components/ui/status.tsx';
import type { CheckoutStateName } from './use-checkout-state.ts';

const looks: Record<CheckoutStateName, { icon: LucideIcon; tone: Tone }> = {
  paid: { icon: CircleCheck, tone: 'positive' },
  parked: { icon: SearchCheck, tone: 'info' },
  processing: { icon: Hourglass, tone: 'info' },
  checking: { icon: Hourglass, tone: 'info' },
  open: { icon: Undo2, tone: 'warning' },
  expired: { icon: Clock, tone: 'warning' },
  failed: { icon: CircleX, tone: 'danger' },
};

/** What became of a payment, told at once to screen readers when it changes. */
export function CheckoutState({ state }: { state: CheckoutStateName }) {
  const { t } = useTranslation('portal');
  const { icon: Icon, tone } = looks[state];
  const live = state === 'processing' || state === 'checking';
  return (
    <div role="status" className="space-y-2 pt-4 text-center">
      <span className={cn('mx-auto mb-4 grid size-16 place-items-center rounded-full', toneStyles[tone])}>
        <Icon aria-hidden className={cn('size-8', live && 'motion-safe:animate-pulse')} strokeWidth={1.75} />
      </span>
      <h1 className="font-semibold text-xl tracking-tight">{t(`checkout.${state}`)}</h1>
      <p className="text-muted">{t(`checkout.${state}Text`)}</p>
    </div>
  );
}
