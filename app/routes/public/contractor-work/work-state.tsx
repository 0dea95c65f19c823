import { CircleCheck, Clock, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { toneStyles } from '#app/components/ui/status.tsx';

const looks = {
  done: { icon: CircleCheck, tone: 'positive' },
  ended: { icon: Clock, tone: 'neutral' },
  missing: { icon: SearchX, tone: 'neutral' },
} as const;

/** Why there is nothing to do by a link (any more). */
export function WorkState({ state, company }: { state: keyof typeof looks; company: string }) {
  const { t } = useTranslation('dispatch');
  const { icon: Icon, tone } = looks[state];
  return (
    <section
      role="status"
      className="flex flex-col items-center gap-3 rounded-lg border border-line bg-surface p-6 text-center shadow-xs"
    >
      <span className={cn('grid size-14 place-items-center rounded-full', toneStyles[tone])}>
        <Icon aria-hidden className="size-7" />
      </span>
      <h1 className="font-semibold text-lg">{t(`work.${state}Title`)}</h1>
      <p className="text-balance text-muted text-sm">{t(`work.${state}Text`, { company })}</p>
    </section>
  );
}
