import { Form } from '@remix-run/react';
import { cn } from '#app/components/cn.ts';

type SettingChoiceProps = {
  label: string;
  /** The field of `/preferences` that it sets. */
  name: 'language' | 'theme';
  value: string;
  options: readonly { value: string; label: string; lang?: string }[];
  /** For what changes every word of the page. */
  reloadDocument?: boolean;
};

/** One of two or three, chosen with one tap; it takes effect at once and works without scripts. */
export function SettingChoice({ label, name, value, options, reloadDocument }: SettingChoiceProps) {
  return (
    <Form method="post" action="/preferences" preventScrollReset replace reloadDocument={reloadDocument}>
      <input type="hidden" name="returnTo" value="/me" />
      <fieldset>
        <legend className="mb-2 text-muted text-sm">{label}</legend>
        <div className="grid auto-cols-fr grid-flow-col gap-1 rounded-lg bg-sunken p-1">
          {options.map((option) => (
            <button
              key={option.value}
              type="submit"
              name={name}
              value={option.value}
              lang={option.lang}
              aria-pressed={option.value === value}
              className={cn(
                'min-h-11 rounded-md px-2 font-medium text-muted text-sm',
                option.value === value ? 'bg-surface text-ink shadow-sm' : 'hover:text-ink',
              )}
            >
              {option.label}
            </button>
          ))}
        </div>
      </fieldset>
    </Form>
  );
}
