import { FileText, FileUp, X } from 'lucide-react';
import { type ComponentPropsWithoutRef, type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '../cn.ts';
import { useFormat } from '../use-format.ts';
import { Button } from './button.tsx';

type DropZoneProps = Omit<
  ComponentPropsWithoutRef<'input'>,
  'type' | 'className' | 'value' | 'defaultValue'
> & {
  maxBytes?: number;
  onFiles?: (files: File[]) => void;
};

/** A file input with a large target that one can also drop files on. Size and type are told at once; the server checks again. */
export function DropZone({ maxBytes, onFiles, accept, multiple, id, ...input }: DropZoneProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const control = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<File[]>([]);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  function take(chosen: File[]) {
    const wrong = chosen.find((file) => !isAccepted(file, accept));
    const large = maxBytes === undefined ? undefined : chosen.find((file) => file.size > maxBytes);
    if (wrong) setProblem(t('dropZone.wrongType', { name: wrong.name }));
    else if (large)
      setProblem(t('dropZone.tooLarge', { name: large.name, limit: format.bytes(maxBytes ?? 0) }));
    else setProblem(null);
    const kept = wrong || large ? [] : multiple ? chosen : chosen.slice(0, 1);
    if (control.current) {
      const transfer = new DataTransfer();
      for (const file of kept) transfer.items.add(file);
      control.current.files = transfer.files;
    }
    setFiles(kept);
    onFiles?.(kept);
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  }

  return (
    <div className="space-y-2">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the input inside does all of it */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={cn(
          'relative flex flex-col items-center gap-1.5 rounded-lg border border-line-strong border-dashed bg-surface px-4 py-5 text-center text-sm transition-colors',
          'hover:border-faint has-focus-visible:border-brand-text has-focus-visible:ring-3 has-focus-visible:ring-brand-text/20',
          over && 'border-brand-text bg-brand-soft',
        )}
      >
        <FileUp aria-hidden className="size-6 text-muted" strokeWidth={1.75} />
        <p className="text-muted">
          {/* Nothing is dropped by a finger. */}
          <span className="pointer-coarse:hidden">{t('dropZone.drop')} </span>
          <span className="pointer-coarse:first-letter:uppercase inline-block font-medium text-brand-text underline decoration-brand-line underline-offset-3">
            {t('dropZone.browse')}
          </span>
        </p>
        {maxBytes !== undefined && <p className="text-faint text-xs">≤ {format.bytes(maxBytes)}</p>}
        <input
          ref={control}
          id={id}
          type="file"
          accept={accept}
          multiple={multiple}
          {...input}
          onChange={(event) => {
            take([...(event.target.files ?? [])]);
            input.onChange?.(event);
          }}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </div>
      {problem && (
        <p role="alert" className="text-danger text-sm">
          {problem}
        </p>
      )}
      {files.length > 0 && (
        <ul className="space-y-1.5">
          {files.map((file) => (
            <li
              key={`${file.name}${file.size}`}
              className="flex items-center gap-3 rounded-md border border-line bg-surface py-1 pr-1 pl-3 text-sm"
            >
              <FileText aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="min-w-0 flex-1 truncate">{file.name}</span>
              <span className="figures shrink-0 text-muted text-xs">{format.bytes(file.size)}</span>
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={t('dropZone.remove', { name: file.name })}
                onClick={() => take(files.filter((other) => other !== file))}
              >
                <X aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** By the same rule as the browser's file picker: an ending (`.csv`), a type (`text/csv`) or a family of types (`image/*`). */
function isAccepted(file: File, accept: string | undefined): boolean {
  if (!accept) return true;
  return accept.split(',').some((entry) => {
    const rule = entry.trim().toLowerCase();
    if (rule.startsWith('.')) return file.name.toLowerCase().endsWith(rule);
    if (rule.endsWith('/*')) return file.type.startsWith(rule.slice(0, -1));
    return file.type === rule;
  });
}
