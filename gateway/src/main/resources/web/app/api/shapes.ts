/** What the API answers, as far as the web app reads it. */

export interface Items<T> {
  items: T[];
}

export interface Caller {
  name: string;
  roles: string[];
  organisation?: string;
}

export interface Exchange {
  id: string;
  name: string;
  aliases?: string[];
}

export interface Member {
  organisation: string;
  name: string;
  country: string;
  joinedOn: string;
  leftOn?: string;
}

export type Action = 'downloaded' | 'pushed' | 'uploaded';

export interface Count {
  total: number;
  unique: number;
}

export interface Totals extends Record<Action, Count> {
  members: number;
  activeMembers: number;
  uploadingMembers: number;
}

export interface SeriesLine {
  key: {action: Action};
  points: {period: string; value: number}[];
}

export interface Series {
  series: SeriesLine[];
}

export interface MetricsUpdated {
  exchange: string;
  at: string;
  totals: Totals;
}

export interface SourceDocument {
  id: string;
  title?: string;
  url?: string;
  publisher?: string;
  publishedOn?: string;
}

/** The words of a document that say a value, by their place in its text, in Unicode code points. */
export interface Provenance {
  document: SourceDocument;
  start: number;
  end: number;
  quote: string;
  acceptedBy?: string;
  acceptedAt?: string;
}

export interface Attributed {
  value: string | number;
  provenance: Provenance;
}

export interface Agreement {
  id: string;
  reference: string;
  fields: Record<string, Attributed | Attributed[] | undefined>;
}

export interface Observation {
  factId: string;
  measure: string;
  value: number;
  qualifier?: 'exact' | 'at_least' | 'about' | 'at_most';
  subject?: string;
  period?: string;
  provenance?: Provenance;
}
