import { FileText, Image } from 'lucide-react';
import type { AttachedDocument } from '#app/domain/documents/document-file.ts';
import { useFormat } from '../use-format.ts';

type DocumentListProps = {
  documents: readonly AttachedDocument[];
  /** Where one is shown. */
  to: (fileId: string) => string;
  label: string;
  /** What following the link does, in words. */
  nameOf: (name: string) => string;
};

/** Attached papers and pictures; each opens in a tab of its own. */
export function DocumentList({ documents, to, label, nameOf }: DocumentListProps) {
  const format = useFormat();
  return (
    <ul aria-label={label} className="space-y-1.5">
      {documents.map(({ fileId, name, contentType, size }) => {
        const Icon = contentType.startsWith('image/') ? Image : FileText;
        return (
          <li key={fileId}>
            <a
              href={to(fileId)}
              target="_blank"
              rel="noreferrer"
              aria-label={nameOf(name)}
              className="flex min-h-11 items-center gap-3 rounded-md border border-line bg-surface px-3 py-1.5 text-sm hover:bg-hover md:min-h-9"
            >
              <Icon aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <span className="figures shrink-0 text-muted text-xs">{format.bytes(size)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
