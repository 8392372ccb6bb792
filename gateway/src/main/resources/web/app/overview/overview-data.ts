import {read} from '../api/client';
import type {Agreement, Exchange, Items, Member, Observation, Series, Totals} from '../api/shapes';
import type {Window} from '../text/edtf';
import {Activity, activityOf} from './activity';
import {COMPARED_MEASURES, Comparison, compare, windowFor} from './comparison';

const LATEST = '5';
const ALL = '200';

/** The exchanges that there are. */
export async function exchanges(): Promise<Exchange[]> {
  return (await read<Items<Exchange>>('exchanges', {limit: ALL})).items;
}

/** What an exchange counted in a window, or since its beginning. */
export function totals(exchange: string, window: Window = {}): Promise<Totals> {
  return read<Totals>(`${path(exchange)}/totals`, {...window});
}

/** What an exchange counted month by month. */
export async function activity(exchange: string): Promise<Activity> {
  return activityOf(await read<Series>(`${path(exchange)}/series`, {granularity: 'month'}));
}

/** In how many countries an exchange has members today. */
export async function countries(exchange: string): Promise<number> {
  const members = (await read<Items<Member>>(`${path(exchange)}/members`, {limit: ALL})).items;
  return new Set(members.filter(member => !member.leftOn).map(member => member.country)).size;
}

/** The agreements recorded last. */
export async function latestAgreements(): Promise<Agreement[]> {
  return (await read<Items<Agreement>>('agreements', {limit: LATEST})).items;
}

/** What documents report of an exchange, each number beside what was counted in its period. */
export async function comparisons(exchange: string): Promise<Comparison[]> {
  const reported = (await read<Items<Observation>>('observations', {exchange, limit: ALL})).items
    .filter(observation => COMPARED_MEASURES.includes(observation.measure))
    .sort((one, other) => COMPARED_MEASURES.indexOf(one.measure) - COMPARED_MEASURES.indexOf(other.measure));
  const inCountries = await countries(exchange);
  return Promise.all(reported.map(async observation =>
    compare(observation, await totals(exchange, windowFor(observation)), inCountries)));
}

function path(exchange: string): string {
  return `exchanges/${encodeURIComponent(exchange)}`;
}
