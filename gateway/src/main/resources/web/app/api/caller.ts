import {read} from './client';
import type {Caller} from './shapes';

let asked: Promise<Caller> | undefined;

/** Who has signed in; asked once. */
export function caller(): Promise<Caller> {
  asked ??= read<Caller>('access/caller');
  return asked;
}

/** Whether documents are open to the caller at all; each may still belong to another organisation. */
export async function readsDocuments(): Promise<boolean> {
  const {roles} = await caller();
  return roles.includes('curator') || roles.includes('contributor');
}
