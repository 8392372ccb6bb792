/** Dates that may be known in part only (EDTF, ISO 8601-2), in words and as windows of time. */

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
];
const SEASONS: Record<string, string> = {'21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter'};
const APPROXIMATE = /[?~%]/g;

export interface Window {
  from?: string;
  /** Exclusive. */
  to?: string;
}

/** In words: 15 November 2019, July 2017 – October 2018, since 2013. */
export function inWords(edtf: string): string {
  const [from, to] = edtf.split('/');
  if (to === undefined) {
    return dateInWords(from);
  }
  if (to === '..' || to === '') {
    return `since ${dateInWords(from)}`;
  }
  return from === '..' || from === '' ? `until ${dateInWords(to)}` : `${dateInWords(from)} – ${dateInWords(to)}`;
}

/** The window that an interval, a year or a month covers. A day says as of when something holds, and takes in all before. */
export function windowOf(edtf: string | undefined): Window {
  const [from, to] = plain(edtf);
  if (to === undefined) {
    return from.length === '2018-10-31'.length ? windowUntil(edtf) : {from: bound(from), to: after(from)};
  }
  return {from: bound(from), to: after(to)};
}

/** All up to the end of a date. */
export function windowUntil(edtf: string | undefined): Window {
  const [from, to] = plain(edtf);
  return {to: after(to ?? from)};
}

function plain(edtf = ''): string[] {
  return edtf.replace(APPROXIMATE, '').split('/');
}

function dateInWords(date: string): string {
  const about = /[~%]/.test(date) ? 'about ' : '';
  const [year, month, day] = date.replace(APPROXIMATE, '').split('-');
  if (month === undefined) {
    return about + year;
  }
  const name = SEASONS[month] ?? MONTHS[Number(month) - 1];
  return about + (day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`);
}

function bound(date: string): string | undefined {
  return date === '..' || date === '' ? undefined : date;
}

/** The first day, month or year after one; nothing where the date is open. */
function after(date: string): string | undefined {
  if (bound(date) === undefined) {
    return undefined;
  }
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) {
    return String(year + 1);
  }
  if (month > 12) {
    return undefined;
  }
  if (day === undefined) {
    return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  }
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}
