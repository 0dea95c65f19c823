import { CircleCheck, CircleX, Clock, Hourglass, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { toneStyles } from '#app/components/ui/status.tsx';

const looks = {
  paid: { icon: CircleCheck, tone: 'positive' },
  processing: { icon: Hourglass, tone: 'info' },
  revoked: { icon: CircleX, tone: 'neutral' },
  expired: { icon: Clock, tone: 'neutral' },
  missing: { icon: SearchX, tone: 'neutral' },
} as const;

type LinkStateProps = { status: keyof typeof looks; amount: string; company: string };

/** Why there is nothing to pay by a link (any more). */
export function LinkState({ status, amount, company }: LinkStateProps) {
  const { t } = useTranslation('pay');
  const { icon: Icon, tone } = looks[status];
  return (
    <div role="status" className="flex flex-col items-center gap-3">
      <span className={cn('grid size-14 place-items-center rounded-full', toneStyles[tone])}>
        <Icon aria-hidden className="size-7" />
      </span>
      <h2 className="font-semibold text-lg">{t(`link.${status}`)}</h2>
      <p className="text-balance text-muted text-sm">{t(`link.${status}Text`, { amount, company })}</p>
    </div>
  );
}
