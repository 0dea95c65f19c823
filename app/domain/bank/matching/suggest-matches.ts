import type { TenantDb } from '#tenants/with-tenant.ts';
import type { BankLineView } from '../bank-line-view.ts';
import type { Candidate } from './candidate.ts';
import { documentCandidates } from './document-candidates.ts';
import { propertyCandidates } from './property-candidates.ts';

const mostCandidates = 6;

/** What each open line seems to be, best first, in three statements for all of them; lines that resemble nothing are left out. */
export async function suggestMatches(
  db: TenantDb,
  tenantId: string,
  timeZone: string,
  lines: readonly BankLineView[],
): Promise<Map<string, Candidate[]>> {
  const open = lines.filter(({ status }) => status === 'open');
  if (open.length === 0) return new Map();
  const documents = await documentCandidates(db, tenantId, timeZone, open);
  const properties = await propertyCandidates(db, tenantId, open);
  const suggested = new Map<string, Candidate[]>();
  for (const { id } of open) {
    const candidates: Candidate[] = [...(documents.get(id) ?? []), ...(properties.get(id) ?? [])];
    if (candidates.length === 0) continue;
    candidates.sort((a, b) => b.score - a.score || keyOf(a).localeCompare(keyOf(b)));
    suggested.set(id, candidates.slice(0, mostCandidates));
  }
  return suggested;
}

function keyOf(candidate: Candidate): string {
  return candidate.kind === 'document' ? candidate.documentId : candidate.property.id;
}
