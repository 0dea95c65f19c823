import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useState } from 'react';
import { parseFormula } from '#app/domain/billing/formula/parse-formula.ts';
import type { loader } from './formula-preview.ts';

const TYPING_PAUSE_MS = 250;

/** A property on which a formula is tried. */
export type FormulaSample = { id: string; label: string };

/**
 * What a formula comes to while it is being written: the mistake at once, the value on a real property as soon as one stops typing.
 * `parameters` are the numbers known besides those that the form `formId` has.
 */
export function useFormulaPreview(
  formId: string,
  text: string,
  propertyId: string | undefined,
  parameters: Record<string, string>,
) {
  const { load, data, state } = useFetcher<typeof loader>();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const read = text.trim() === '' ? null : parseFormula(text);
  const given = JSON.stringify({ ...parameters, ...typed });

  const collect = useCallback(() => {
    const inputs = document.querySelectorAll<HTMLInputElement>(
      `#${CSS.escape(formId)} input[data-parameter]`,
    );
    setTyped(Object.fromEntries([...inputs].map((input) => [input.dataset.parameter ?? '', input.value])));
  }, [formId]);
  useEffect(() => {
    const form = document.getElementById(formId);
    form?.addEventListener('input', collect);
    return () => form?.removeEventListener('input', collect);
  }, [formId, collect]);

  const sound = read?.ok === true;
  useEffect(() => {
    if (!propertyId || !sound) return;
    const query = new URLSearchParams({ formula: text, property: propertyId, parameters: given });
    const timer = setTimeout(
      () => load(`/console/money/fee-items/formula-preview?${query}`),
      TYPING_PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [text, propertyId, given, sound, load]);

  return {
    error: read && !read.ok ? read.error : null,
    preview: sound && data?.formula === text && data.property === propertyId ? data.preview : null,
    loading: state !== 'idle',
  };
}
