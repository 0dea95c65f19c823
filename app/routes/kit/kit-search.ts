import type { LoaderFunctionArgs } from '@remix-run/node';
import type { PaletteGroup } from '#app/components/palette/command-palette.tsx';
import { kitBills } from './kit-bills-data.ts';

export function loader({ request }: LoaderFunctionArgs): { groups: PaletteGroup[] } {
  const q = new URL(request.url).searchParams.get('q') ?? '';
  const found = kitBills
    .filter((bill) => `${bill.number}${bill.owner}${bill.property}`.includes(q))
    .slice(0, 5);
  return {
    groups: found.length
      ? [
          {
            title: '账单 Bills',
            items: found.map((bill) => ({
              id: bill.id,
              to: `/kit/console/bills/${bill.id}`,
              title: bill.number,
              subtitle: `${bill.property} · ${bill.owner}`,
              kind: 'bill',
            })),
          },
        ]
      : [],
  };
}
