import { previewFormula } from '#app/domain/fees/preview-formula.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';

/** What a formula comes to for a property, for the editor; it goes with the question so that a late answer is not taken for a new one. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const formula = url.searchParams.get('formula') ?? '';
  const property = url.searchParams.get('property') ?? '';
  const preview = await previewFormula(ctx, {
    formula,
    propertyId: property,
    parameters: readParameters(url.searchParams.get('parameters')),
  });
  return { formula, property, preview };
});

function readParameters(text: string | null): Record<string, string> {
  try {
    return text === null ? {} : (JSON.parse(text) as Record<string, string>);
  } catch {
    throw new DomainError('invalid_input');
  }
}
