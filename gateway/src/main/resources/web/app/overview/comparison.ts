import type {Observation, Totals} from '../api/shapes';
import {Window, windowOf, windowUntil} from '../text/edtf';

/** A reported number beside the counted one. */
export interface Comparison {
  observation: Observation;
  label: string;
  /** Absent where nothing is counted that the number could be held against. */
  counted?: number;
}

interface Measure {
  label: string;
  counted(totals: Totals, countries: number | undefined): number | undefined;
}

const MEASURES: Record<string, Measure> = {
  items_downloaded: {label: 'Items downloaded', counted: totals => totals.downloaded.total},
  items_pushed: {label: 'Items pushed', counted: totals => totals.pushed.total},
  items_uploaded: {label: 'Items uploaded', counted: totals => totals.uploaded.total},
  uploading_members: {label: 'Uploading members', counted: totals => totals.uploadingMembers},
  members: {label: 'Members', counted: totals => totals.members},
  member_countries: {label: 'Member countries', counted: (_, countries) => countries},
};

/** How a number is qualified, in words that stand before it. */
export const QUALIFIERS: Record<string, string> = {exact: '', at_least: 'at least', about: 'about', at_most: 'at most'};

/** Those measures that an exchange counts itself, in the order in which they are shown. */
export const COMPARED_MEASURES = Object.keys(MEASURES);

/** The window to count in: items within the period, members as of its end. */
export function windowFor({measure, period}: Observation): Window {
  return measure.startsWith('items_') ? windowOf(period) : windowUntil(period);
}

/** A reported number beside what was counted in the same period. */
export function compare(observation: Observation, totals: Totals | undefined, countries: number | undefined): Comparison {
  const measure = MEASURES[observation.measure];
  return {observation, label: measure.label, counted: totals && measure.counted(totals, countries)};
}

/** Whether the counted number is one that the report allows. */
export function agrees(observation: Observation, counted: number): boolean {
  switch (observation.qualifier) {
    case 'at_least':
      return counted >= observation.value;
    case 'at_most':
      return counted <= observation.value;
    case 'about':
      // as near as rounding to two figures
      return Math.abs(counted - observation.value) <= observation.value * 0.05;
    default:
      return counted === observation.value;
  }
}
