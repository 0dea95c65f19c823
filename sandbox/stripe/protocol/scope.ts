import { randomId } from '#sandbox/web/random-id.ts';
import { apiVersion } from '../api-version.ts';
import type { StripeState } from '../state.ts';
import { resourceMissing } from './errors.ts';
import type { Kind, StoredObject } from './kind.ts';

/** What events and errors tell about the request that caused them. */
export type RequestFacts = { id: string | null; idempotencyKey: string | null; apiVersion: string };

/** One account's view of the state during one request, page or control. */
export class Scope {
  constructor(
    readonly state: StripeState,
    /** The account whose objects are read and written: the connected one where `Stripe-Account` names it. */
    readonly account: string,
    readonly request: RequestFacts = { id: null, idempotencyKey: null, apiVersion },
    /** What time it is here where that differs from the sandbox's clock: what falls due in between, and test clocks. Unix seconds. */
    private readonly fixedTime?: number,
  ) {}

  get apiVersion(): string {
    return this.request.apiVersion;
  }

  get isPlatform(): boolean {
    return this.account === this.state.platform;
  }

  get platform(): Scope {
    return this.isPlatform ? this : new Scope(this.state, this.state.platform, this.request, this.fixedTime);
  }

  of(account: string): Scope {
    return new Scope(this.state, account, this.request, this.fixedTime);
  }

  /** The same view at another moment, in Unix seconds. */
  atTime(seconds: number): Scope {
    return new Scope(this.state, this.account, this.request, seconds);
  }

  /** Unix seconds. */
  now(): number {
    return this.fixedTime ?? this.state.now();
  }

  newId(kind: { prefix: string; idLength: number }): string {
    return `${kind.prefix}_${randomId(kind.idLength)}`;
  }

  insert<T extends StoredObject>(kind: Kind<T>, object: NoInfer<T>): T {
    this.state.shelf(this.account, kind).add(object);
    return object;
  }

  find<T extends StoredObject>(kind: Kind<T>, id: string): T | undefined {
    return this.state.shelf(this.account, kind).get(id);
  }

  /** Throws `resource_missing`: 404 where the id is in the path, 400 where it is the parameter `param`. */
  get<T extends StoredObject>(kind: Kind<T>, id: string, param?: string): T {
    const object = this.find(kind, id);
    if (!object) throw resourceMissing(kind.object, id, param);
    return object;
  }

  all<T extends StoredObject>(kind: Kind<T>): readonly T[] {
    return this.state.shelf(this.account, kind).items;
  }
}
