import { randomId } from '#sandbox/web/random-id.ts';
import { type DeliveryRecord, WebhookSender } from '#sandbox/web/webhook-sender.ts';
import type { WebhookEndpoint } from './events/endpoint.ts';
import type { Fault } from './protocol/faults.ts';
import { IdempotencyStore } from './protocol/idempotency.ts';
import type { Kind, StoredObject } from './protocol/kind.ts';

/** The objects of one kind of one account, in the order in which they were made. */
export class Shelf<T extends StoredObject = StoredObject> {
  readonly items: T[] = [];
  private readonly places = new Map<string, number>();

  add(item: T): void {
    this.places.set(item.id, this.items.length);
    this.items.push(item);
  }

  get(id: string): T | undefined {
    const place = this.places.get(id);
    return place === undefined ? undefined : this.items[place];
  }

  /** Another object in the place of one, such as what is left of a deleted customer. */
  replace(id: string, item: T): void {
    const place = this.places.get(id);
    if (place !== undefined) this.items[place] = item;
  }

  /** Where an object stands, for cursors. */
  placeOf(id: string): number | undefined {
    return this.places.get(id);
  }
}

/** Everything one Stripe stand-in remembers: objects by account, endpoints, keys, faults, and its clock. */
export class StripeState {
  readonly platform = `acct_${randomId(16)}`;
  /** The platform as an OAuth application: what connected accounts see as the maker of a payment. */
  readonly application = `ca_${randomId(32)}`;
  readonly sender: WebhookSender;
  readonly idempotency = new IdempotencyStore();
  endpoints: WebhookEndpoint[] = [];
  faults: Fault[] = [];
  /** Seconds by which the stand-in's clock is ahead of the real one. */
  clockAheadSeconds = 0;
  /** No open session ends before this moment (Unix seconds): what makes looking for expired ones cheap. */
  nextSessionExpiry = Number.POSITIVE_INFINITY;
  /** No subscription has anything due before this moment (Unix seconds). */
  nextBillingMoment = Number.POSITIVE_INFINITY;
  /** Connected accounts that have taken the platform's access away. */
  deauthorized = new Set<string>();
  /** By id of a balance transaction, the payout that paid it out. */
  readonly payoutOf = new Map<string, string>();
  /** Where the hosted pages are; known once the server listens. */
  origin = '';
  private shelves = new Map<string, Map<string, Shelf>>();

  constructor(retryDelaysMs: readonly number[]) {
    this.sender = new WebhookSender(retryDelaysMs);
  }

  /** Unix seconds. */
  now(): number {
    return Math.floor(Date.now() / 1000) + this.clockAheadSeconds;
  }

  shelf<T extends StoredObject>(account: string, kind: Kind<T>): Shelf<T> {
    let ofAccount = this.shelves.get(account);
    if (!ofAccount) {
      ofAccount = new Map();
      this.shelves.set(account, ofAccount);
    }
    let shelf = ofAccount.get(kind.object);
    if (!shelf) {
      shelf = new Shelf();
      ofAccount.set(kind.object, shelf);
    }
    return shelf as unknown as Shelf<T>;
  }

  /** Looks in every account: for hosted pages and test controls, which know an id only. */
  findAnywhere<T extends StoredObject>(
    kind: Kind<T>,
    id: string,
  ): { account: string; object: T } | undefined {
    for (const account of this.shelves.keys()) {
      const object = this.shelf(account, kind).get(id);
      if (object) return { account, object };
    }
    return undefined;
  }

  accounts(): string[] {
    return [...this.shelves.keys()];
  }

  get deliveries(): DeliveryRecord[] {
    return this.sender.records;
  }

  /** Back to the first moment. The endpoints stay: whoever set them still listens. */
  async reset(): Promise<void> {
    await this.sender.reset();
    this.shelves = new Map();
    this.idempotency.clear();
    this.faults = [];
    this.clockAheadSeconds = 0;
    this.nextSessionExpiry = Number.POSITIVE_INFINITY;
    this.nextBillingMoment = Number.POSITIVE_INFINITY;
    this.deauthorized.clear();
    this.payoutOf.clear();
  }
}
