const WHOLE = new Intl.NumberFormat('en-GB');
const SHORT = new Intl.NumberFormat('en-GB', {notation: 'compact', maximumFractionDigits: 1});

/** A number with its thousands apart: 38,680. */
export function whole(value: number): string {
  return WHOLE.format(value);
}

/** A number for an axis: 1.5K. */
export function short(value: number): string {
  return SHORT.format(value).toLowerCase();
}

/** A number and what it counts: 1 member, 31 members. */
export function counted(value: number, one: string, many: string): string {
  return `${whole(value)} ${value === 1 ? one : many}`;
}
