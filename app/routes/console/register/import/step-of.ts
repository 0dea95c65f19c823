import type { ImportView } from '#app/domain/imports/get-import.ts';
import type { ImportStep } from './import-steps.tsx';

/** Where an import stands. `remap`: its columns are to be changed after a check. */
export function stepOf(batch: Pick<ImportView, 'status' | 'preview'>, remap: boolean): ImportStep {
  switch (batch.status) {
    case 'previewed':
      return 'mapping';
    case 'reading':
      return 'check';
    case 'checked':
      return remap ? 'mapping' : 'check';
    case 'applying':
    case 'applied':
      return 'apply';
    case 'failed':
      if (batch.preview === null) return 'upload';
      return remap ? 'mapping' : 'check';
    default:
      return 'upload';
  }
}
