import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonStyle } from '#app/components/ui/button-style.ts';

type DocumentRowProps = {
  name: string;
  /** Beside the name: how it stands. */
  status?: ReactNode;
  /** Under the name; what is empty is left out. */
  lines: readonly (string | null)[];
  amount: string;
  /** The file, and what taking it is called. */
  file: { href: string; label: string } | null;
};

/** A paper over money in a list: what it is, how much it says, and its file. */
export function DocumentRow({ name, status, lines, amount, file }: DocumentRowProps) {
  return (
    <li className="flex min-h-17 items-center gap-3 py-3 pr-3 pl-4 sm:pr-4 sm:pl-5">
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="figures break-words font-medium text-ink">{name}</span>
          {status}
        </span>
        {lines.map(
          (line) =>
            line && (
              <span key={line} className="block break-words text-muted text-sm">
                {line}
              </span>
            ),
        )}
      </span>
      <span className="figures shrink-0 font-semibold">{amount}</span>
      {file && (
        <a
          href={file.href}
          download
          aria-label={file.label}
          className={buttonStyle({ variant: 'ghost', size: 'icon' })}
        >
          <Download aria-hidden />
        </a>
      )}
    </li>
  );
}
