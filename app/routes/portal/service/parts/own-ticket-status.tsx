import { useTranslation } from 'react-i18next';
import { Status, type Tone } from '#app/components/ui/status.tsx';
import type { TicketStatus } from '#app/domain/tickets/machine/transitions.ts';

/** How it stands, in the words of somebody who waits for it: what the company does among itself is one step for them. */
const shown: Record<TicketStatus, { word: OwnStatus; tone: Tone }> = {
  submitted: { word: 'submitted', tone: 'warning' },
  declined: { word: 'declined', tone: 'neutral' },
  accepted: { word: 'accepted', tone: 'info' },
  pooled: { word: 'accepted', tone: 'info' },
  assigned: { word: 'assigned', tone: 'info' },
  acknowledged: { word: 'acknowledged', tone: 'info' },
  on_the_way: { word: 'on_the_way', tone: 'brand' },
  working: { word: 'working', tone: 'brand' },
  waiting_material: { word: 'waiting_material', tone: 'warning' },
  waiting_approval: { word: 'waiting_approval', tone: 'warning' },
  waiting_customer: { word: 'waiting_customer', tone: 'warning' },
  absorbed: { word: 'absorbed', tone: 'warning' },
  done: { word: 'done', tone: 'positive' },
  settled: { word: 'settled', tone: 'positive' },
  rated: { word: 'finished', tone: 'positive' },
  called_back: { word: 'finished', tone: 'positive' },
  closed: { word: 'finished', tone: 'positive' },
  cancelled: { word: 'cancelled', tone: 'neutral' },
  merged: { word: 'merged', tone: 'neutral' },
};

type OwnStatus =
  | 'submitted'
  | 'declined'
  | 'accepted'
  | 'assigned'
  | 'acknowledged'
  | 'on_the_way'
  | 'working'
  | 'waiting_material'
  | 'waiting_approval'
  | 'waiting_customer'
  | 'absorbed'
  | 'done'
  | 'settled'
  | 'finished'
  | 'cancelled'
  | 'merged';

export function OwnTicketStatus({ status }: { status: TicketStatus }) {
  const { t } = useTranslation('service');
  const { word, tone } = shown[status];
  return <Status tone={tone}>{t(`status.${word}`)}</Status>;
}
