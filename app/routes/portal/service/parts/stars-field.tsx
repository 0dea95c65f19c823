import { Star } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { FieldError } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';

/** One to five stars: radio buttons, so that keys and screen readers know them. */
export function StarsField({ field, label }: { field: Field; label: string }) {
  const { t } = useTranslation('service');
  const [given, setGiven] = useState(0);
  return (
    <fieldset id={field.id} tabIndex={-1} className="space-y-1">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <legend className="float-left font-medium text-sm">{label}</legend>
        <div className="flex">
          {[1, 2, 3, 4, 5].map((stars) => (
            <label
              key={stars}
              className="relative grid size-11 cursor-pointer place-items-center rounded-md has-focus-visible:outline-2 has-focus-visible:outline-brand-text"
            >
              <input
                type="radio"
                name={field.name}
                value={stars}
                aria-label={t('rating.stars', { count: stars })}
                checked={given === stars}
                onChange={() => setGiven(stars)}
                className="absolute inset-0 cursor-pointer opacity-0"
              />
              <Star
                aria-hidden
                className={cn('size-7', stars <= given ? 'fill-star text-star' : 'text-line-strong')}
              />
            </label>
          ))}
        </div>
      </div>
      <FieldError field={field} />
    </fieldset>
  );
}
