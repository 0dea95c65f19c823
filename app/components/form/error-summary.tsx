import { CircleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIssueText } from './use-issue-text.ts';

type ErrorSummaryProps = {
  formId: string;
  errors: string[] | undefined;
  allErrors: Record<string, string[]>;
  /** How often a submission was refused; each time the focus comes here. */
  failures: number;
};

type Entry = { id: string; label: string; issue: string };

/**
 * What is wrong with the whole form, and after a refused submission a link to each field that needs a change. A single bad field needs no
 * summary: the focus goes to it.
 */
export function ErrorSummary({ formId, errors, allErrors, failures }: ErrorSummaryProps) {
  const { t } = useTranslation();
  const issueText = useIssueText();
  const box = useRef<HTMLDivElement>(null);
  const [entries, setEntries] = useState<Entry[]>([]);
  const seen = useRef(0);
  const wrong = Object.entries(allErrors).filter(([name, issues]) => name !== '' && issues.length > 0);

  useEffect(() => {
    if (failures === seen.current) return;
    seen.current = failures;
    const found = findFields(formId, wrong);
    setEntries(found);
    // After Conform has moved the focus to the first bad field.
    if (found.length > 1 || errors?.length) setTimeout(() => box.current?.focus(), 20);
  }, [failures, formId, wrong, errors]);

  const left = entries.filter((entry) => wrong.some(([name]) => entryName(entry) === name));
  const listed = failures > 0 && entries.length > 1 ? left : [];
  if (!errors?.length && listed.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-lg border border-danger/25 bg-danger-soft px-4 py-3 text-sm outline-none"
    >
      <div className="flex items-start gap-2.5">
        <CircleAlert aria-hidden className="mt-0.5 size-4.5 shrink-0 text-danger" />
        <div className="min-w-0 flex-1 space-y-1">
          {errors?.map((issue) => (
            <p key={issue} className="font-medium text-danger">
              {issueText(issue)}
            </p>
          ))}
          {listed.length > 0 && (
            <>
              <p className="font-medium text-danger">{t('form.errorSummary', { count: listed.length })}</p>
              <ul className="space-y-0.5">
                {listed.map((entry) => (
                  <li key={entry.id}>
                    <a
                      href={`#${entry.id}`}
                      className="text-ink underline decoration-danger/40 underline-offset-3 hover:decoration-current"
                      onClick={(event) => {
                        event.preventDefault();
                        document.getElementById(entry.id)?.focus();
                      }}
                    >
                      {entry.label}
                    </a>
                    <span className="text-muted"> · {issueText(entry.issue)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </div>
  );
}

function entryName(entry: Entry): string | null {
  return document.getElementById(entry.id)?.getAttribute('data-field') ?? null;
}

/** The bad fields in the order of the page, under the words of their labels. */
function findFields(formId: string, wrong: [string, string[]][]): Entry[] {
  const form = document.getElementById(formId);
  if (!form) return [];
  return [...form.querySelectorAll<HTMLElement>('[data-field]')].flatMap((element) => {
    const issue = wrong.find(([name]) => name === element.dataset.field)?.[1][0];
    const label = element.dataset.label ?? '';
    return issue && element.id ? [{ id: element.id, label, issue }] : [];
  });
}
