export type KeptOutcome =
  | { state: 'pending'; reference: string }
  | { state: 'issued'; reference: string; number: string; pdf: string }
  | { state: 'failed'; reference: string; reason: string };

export type KeptDocument = { id: string; digest: string; body: unknown; outcome: KeptOutcome };

/** What happens to the next request: cut before or after it was taken, or answered with a status. */
export type Fault = { kind: 'before' | 'after' } | { kind: 'status'; status: number };

/** One page that says what it is. */
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
).toString('base64');

export class EinvoiceState {
  readonly secrets = new Map([['sandbox', 'einvoice-sandbox-secret']]);
  readonly documents = new Map<string, KeptDocument>();
  readonly faults: Fault[] = [];
  /** How new documents fare: issued at once, later, or refused. */
  mode: 'issue' | 'pend' | 'fail' = 'issue';
  private count = 0;

  takeFault(): Fault | undefined {
    return this.faults.shift();
  }

  take(id: string, digest: string, body: string): KeptDocument {
    const reference = `EI${String(this.documents.size + 1).padStart(8, '0')}`;
    const kept: KeptDocument = {
      id,
      digest,
      body: JSON.parse(body),
      outcome: { state: 'pending', reference },
    };
    this.documents.set(id, kept);
    if (this.mode === 'issue') this.issue(id);
    if (this.mode === 'fail') kept.outcome = { state: 'failed', reference, reason: '购买方税号与名称不一致' };
    return kept;
  }

  /** The tax authority has answered. */
  issue(id: string): void {
    const kept = this.documents.get(id);
    if (kept?.outcome.state !== 'pending') throw new Error(`Nothing is pending under ${id}.`);
    this.count += 1;
    const { reference } = kept.outcome;
    // 20 digits, as those of digitalised invoices: year, region, channel, running number.
    const number = `2631${String(this.count).padStart(16, '0')}`;
    kept.outcome = { state: 'issued', reference, number, pdf: PDF };
  }
}
