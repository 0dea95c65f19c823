import { useTranslation } from 'react-i18next';
import { Status, type Tone } from '#app/components/ui/status.tsx';
import type { CardState } from '#app/domain/parking/card-state.ts';

const tones: Record<CardState, Tone> = {
  waiting: 'warning',
  coming: 'info',
  valid: 'positive',
  expiring: 'warning',
  expired: 'danger',
  ended: 'neutral',
};

export function CardStatus({ state }: { state: CardState }) {
  const { t } = useTranslation('parking');
  return <Status tone={tones[state]}>{t(`states.${state}`)}</Status>;
}
