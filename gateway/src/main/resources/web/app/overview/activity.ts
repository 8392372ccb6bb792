import type {Action, Series} from '../api/shapes';

/** What was exchanged month by month; the lists run in parallel. */
export interface Activity extends Record<Action, number[]> {
  /** Such as 2018-01. */
  months: string[];
}

/** In the order in which they are shown. */
export const ACTIONS: Action[] = ['downloaded', 'pushed', 'uploaded'];

const MONTH_NAMES = new Intl.DateTimeFormat('en-GB', {month: 'long', year: 'numeric', timeZone: 'UTC'});

/** Puts the series side by side, from the first month in which anything happened to the last. */
export function activityOf({series}: Series): Activity {
  const byMonth = new Map<string, Partial<Record<Action, number>>>();
  for (const {key, points} of series) {
    for (const {period, value} of points) {
      byMonth.set(period, {...byMonth.get(period), [key.action]: value});
    }
  }
  const months = busyMonths(byMonth);
  const values = (action: Action) => months.map(month => byMonth.get(month)?.[action] ?? 0);
  return {months, downloaded: values('downloaded'), pushed: values('pushed'), uploaded: values('uploaded')};
}

function busyMonths(byMonth: Map<string, Partial<Record<Action, number>>>): string[] {
  const months = [...byMonth.keys()].sort();
  const busy = months.map(month => Object.values(byMonth.get(month) ?? {}).some(value => value > 0));
  return months.slice(busy.indexOf(true), busy.lastIndexOf(true) + 1);
}

/** A month in words: January 2018. */
export function monthInWords(month: string): string {
  return MONTH_NAMES.format(new Date(`${month}-01T00:00:00Z`));
}
