import { setMaxListeners } from 'node:events';

/** What a test may do to deliveries. Everything is off by default. */
export type DeliveryFaults = {
  /** Wait this long before the first attempt. */
  delayMs: number;
  /** Send every delivery this many times. */
  copies: number;
  /** Spread deliveries over this window at random, so that their order changes. */
  shuffleWindowMs: number;
  /** Send nothing at all: an outage longer than the vendor's retries. */
  drop: boolean;
};

export type Delivery = {
  /** The vendor's id of the event. */
  eventId: string;
  url: string;
  body: string;
  /** Called for every attempt: signatures carry the time of the attempt. */
  headers: () => Record<string, string>;
  onDelivered?: () => void;
};

export type DeliveryRecord = {
  eventId: string;
  url: string;
  attempt: number;
  /** HTTP status, or 0 where there was no answer. */
  status: number;
  at: string;
};

export const noFaults: DeliveryFaults = { delayMs: 0, copies: 1, shuffleWindowMs: 0, drop: false };

const ATTEMPT_TIMEOUT_MS = 20_000;
const RECORDS_KEPT = 10_000;
/** Attempts at one time: a burst of thousands must not use up the machine's sockets. */
const CONCURRENT_ATTEMPTS = 50;

/** Posts events and repeats them until the receiver answers 2xx or the retries are used up, as the vendors do over days. */
export class WebhookSender {
  faults: DeliveryFaults = { ...noFaults };
  records: DeliveryRecord[] = [];
  private underWay = new Set<Promise<void>>();
  private freeSlots = CONCURRENT_ATTEMPTS;
  private waiting: (() => void)[] = [];
  private stopped = newStop();

  constructor(private readonly retryDelaysMs: readonly number[]) {}

  send(delivery: Delivery): void {
    if (this.faults.drop) return;
    for (let copy = 0; copy < Math.max(1, this.faults.copies); copy += 1) {
      const task = this.deliver(delivery).finally(() => this.underWay.delete(task));
      this.underWay.add(task);
    }
  }

  /** Resolves when nothing is under way any more, retries included. */
  async idle(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  /** Forgets the deliveries that are under way, and goes on. */
  async reset(): Promise<void> {
    this.stopped.abort();
    await this.idle();
    this.stopped = newStop();
    this.faults = { ...noFaults };
    this.records = [];
  }

  async close(): Promise<void> {
    this.stopped.abort();
    await this.idle();
  }

  private async deliver(delivery: Delivery): Promise<void> {
    const { signal } = this.stopped;
    await pause(this.faults.delayMs + Math.random() * this.faults.shuffleWindowMs, signal);
    for (let attempt = 0; attempt <= this.retryDelaysMs.length; attempt += 1) {
      if (attempt > 0) await pause(this.retryDelaysMs[attempt - 1] ?? 0, signal);
      if (signal.aborted) return;
      const status = await this.inTurn(() => post(delivery, signal));
      this.records.push({
        eventId: delivery.eventId,
        url: delivery.url,
        attempt,
        status,
        at: new Date().toISOString(),
      });
      if (this.records.length > RECORDS_KEPT) this.records.splice(0, RECORDS_KEPT / 2);
      if (status >= 200 && status < 300) {
        delivery.onDelivered?.();
        return;
      }
    }
  }

  private async inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    if (this.freeSlots > 0) this.freeSlots -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await run();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.freeSlots += 1;
    }
  }
}

/** Every delivery under way listens to it, and there may be thousands. */
function newStop(): AbortController {
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  return stop;
}

async function post(delivery: Delivery, stop: AbortSignal): Promise<number> {
  try {
    const response = await fetch(delivery.url, {
      method: 'POST',
      body: delivery.body,
      headers: { 'content-type': 'application/json; charset=utf-8', ...delivery.headers() },
      redirect: 'manual',
      signal: AbortSignal.any([stop, AbortSignal.timeout(ATTEMPT_TIMEOUT_MS)]),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  if (milliseconds <= 0 || stop.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    stop.addEventListener('abort', finish);
  });
}
