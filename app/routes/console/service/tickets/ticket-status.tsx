import { CirclePause, CircleSlash, Merge, Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status, type Tone } from '#app/components/ui/status.tsx';
import type { TicketStatus as State } from '#app/domain/tickets/machine/transitions.ts';

const looks: Record<State, { tone: Tone; icon?: typeof Wrench }> = {
  submitted: { tone: 'danger' },
  declined: { tone: 'neutral', icon: CircleSlash },
  accepted: { tone: 'warning' },
  pooled: { tone: 'warning' },
  assigned: { tone: 'info' },
  acknowledged: { tone: 'info' },
  on_the_way: { tone: 'info' },
  working: { tone: 'brand', icon: Wrench },
  waiting_material: { tone: 'warning', icon: CirclePause },
  waiting_approval: { tone: 'warning', icon: CirclePause },
  waiting_customer: { tone: 'warning', icon: CirclePause },
  absorbed: { tone: 'neutral', icon: Merge },
  done: { tone: 'positive' },
  settled: { tone: 'positive' },
  rated: { tone: 'positive' },
  called_back: { tone: 'positive' },
  closed: { tone: 'neutral' },
  cancelled: { tone: 'neutral', icon: CircleSlash },
  merged: { tone: 'neutral', icon: Merge },
};

export function TicketStatus({ status }: { status: State }) {
  const { t } = useTranslation('tickets');
  return <Status {...looks[status]}>{t(`status.${status}`)}</Status>;
}
