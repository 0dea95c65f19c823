import { openShelf } from './disk.ts';
import { storageKey } from './storage-key.ts';

/** Deletes a company's file; done already where there is none. */
export async function deleteFile(tenantId: string, key: string): Promise<void> {
  const fullKey = storageKey(tenantId, key);
  const { disk } = await openShelf();
  await disk.delete(fullKey);
}
