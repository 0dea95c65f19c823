import { CircleSlash, PhoneMissed, ThumbsDown, ThumbsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { CallbackOutcome as Outcome } from '#app/domain/callbacks/callback-outcomes.ts';

const looks = {
  satisfied: { tone: 'positive', icon: ThumbsUp },
  dissatisfied: { tone: 'danger', icon: ThumbsDown },
  no_answer: { tone: 'warning', icon: PhoneMissed },
  declined: { tone: 'neutral', icon: CircleSlash },
} as const;

export function CallbackOutcome({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('aftercare');
  return <Status {...looks[outcome]}>{t(`callbacks.outcomes.${outcome}`)}</Status>;
}
