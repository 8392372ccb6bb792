import {address} from '../api/client';
import type {MetricsUpdated, Totals} from '../api/shapes';

/** Whether the live stream runs. */
export type Connection = 'connecting' | 'live' | 'lost';

interface Listener {
  connection(state: Connection): void;
  totals(totals: Totals): void;
}

/** How long after a refusal the stream is asked for again. */
const RETRY_MILLIS = 5_000;

/** Follows an exchange's live figures until it is closed, and comes back by itself whatever happened to the connection. */
export class LiveFigures {
  private source?: EventSource;
  private retry?: number;

  constructor(private readonly exchange: string, private readonly listener: Listener) {
    this.open();
  }

  close(): void {
    window.clearTimeout(this.retry);
    this.source?.close();
  }

  private open(): void {
    const source = new EventSource(address(`exchanges/${encodeURIComponent(this.exchange)}/stream`));
    source.onopen = () => this.listener.connection('live');
    source.onerror = () => this.interrupted(source);
    source.addEventListener('metrics', event => this.listener.totals(figures((event as MessageEvent<string>).data)));
    this.source = source;
  }

  /** A broken connection the browser mends itself, after a refusal (503, say) it gives up. */
  private interrupted(source: EventSource): void {
    if (source.readyState === EventSource.CLOSED) {
      this.listener.connection('lost');
      this.retry = window.setTimeout(() => this.open(), RETRY_MILLIS);
    } else {
      this.listener.connection('connecting');
    }
  }
}

function figures(data: string): Totals {
  return (JSON.parse(data) as MetricsUpdated).totals;
}
