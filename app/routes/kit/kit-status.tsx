import { Ban } from 'lucide-react';
import { Status } from '#app/components/ui/status.tsx';
import type { KitBill } from './kit-bills-data.ts';
import { useSay } from './use-say.ts';

export function useStatusWord(): (status: KitBill['status']) => string {
  const say = useSay();
  return (status) =>
    ({
      due: say('待缴', 'Due'),
      overdue: say('逾期', 'Overdue'),
      paid: say('已缴', 'Paid'),
      void: say('已作废', 'Void'),
    })[status];
}

export function KitStatus({ status }: { status: KitBill['status'] }) {
  const word = useStatusWord();
  const tone = ({ due: 'warning', overdue: 'danger', paid: 'positive', void: 'neutral' } as const)[status];
  return (
    <Status tone={tone} icon={status === 'void' ? Ban : undefined}>
      {word(status)}
    </Status>
  );
}
