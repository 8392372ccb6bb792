import {address} from '../api/client';
import type {MetricsUpdated, Totals} from '../api/shapes';

/** Whether the live stream runs. */
export type Connection = 'connecting' | 'live' | 'lost';

interface Listener {
  connection(state: Connection): void;
  totals(totals: Totals): void;
}

/** Follows an exchange's live figures until it is closed. The browser connects again by itself. */
export class LiveFigures {
  private readonly source: EventSource;

  constructor(exchange: string, listener: Listener) {
    this.source = new EventSource(address(`exchanges/${encodeURIComponent(exchange)}/stream`));
    this.source.onopen = () => listener.connection('live');
    this.source.onerror = () => listener.connection(this.source.readyState === EventSource.CLOSED ? 'lost' : 'connecting');
    this.source.addEventListener('metrics', event => listener.totals(figures((event as MessageEvent<string>).data)));
  }

  close(): void {
    this.source.close();
  }
}

function figures(data: string): Totals {
  return (JSON.parse(data) as MetricsUpdated).totals;
}
