import { useFetcher } from '@remix-run/react';
import { CircleCheck, LoaderCircle } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#app/components/form/form.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { useIssueText } from '#app/components/form/use-issue-text.ts';
import type { AddressCheck } from '#app/domain/identity/check-address.ts';
import { writeIssue } from '#app/kernel/issue-text.ts';

const PAUSE_MS = 350;

/** The company's address, looked up while one types. Without scripts the answer comes with the form. */
export function AddressField({ field, host }: { field: Field; host: string }) {
  const { t } = useTranslation('auth');
  const issueText = useIssueText();
  const { data: check, load, state } = useFetcher<AddressCheck>();
  const slug = typeof field.value === 'string' ? field.value.trim().toLowerCase() : '';

  useEffect(() => {
    if (slug.length < 3) return;
    const timer = setTimeout(() => load(`/sign-up/address?${new URLSearchParams({ slug })}`), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [slug, load]);

  const known = check?.slug === slug ? check : undefined;
  const checking = slug.length >= 3 && (state !== 'idle' || !known);
  return (
    <div className="space-y-1.5">
      <TextField
        field={field}
        label={t('signUp.slug')}
        hint={t('signUp.slugHint')}
        suffix={`.${host}`}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      <p aria-live="polite" className="flex min-h-5.5 items-center gap-1.5 text-sm empty:hidden">
        {!field.errors && checking && (
          <>
            <LoaderCircle aria-hidden className="size-4 text-faint motion-safe:animate-spin" />
            <span className="text-muted">{t('signUp.slugChecking')}</span>
          </>
        )}
        {!field.errors && !checking && known?.free && (
          <>
            <CircleCheck aria-hidden className="size-4 text-positive" />
            <span className="text-positive">{t('signUp.slugFree', { host: `${slug}.${host}` })}</span>
          </>
        )}
        {!field.errors && !checking && known && !known.free && (
          <span className="text-danger">{issueText(writeIssue(known))}</span>
        )}
      </p>
    </div>
  );
}
