/** Something that a page asked for: still on its way, here, or not to be had. */
export type Loaded<T> =
  | {state: 'loading'}
  | {state: 'ready'; value: T}
  | {state: 'failed'; message: string};

export const LOADING: Loaded<never> = {state: 'loading'};

/** What became of a request. */
export async function outcome<T>(request: Promise<T>): Promise<Loaded<T>> {
  try {
    return {state: 'ready', value: await request};
  } catch (failure) {
    return {state: 'failed', message: failure instanceof Error ? failure.message : String(failure)};
  }
}

/** The value, if it is here. */
export function valueOf<T>(loaded: Loaded<T>): T | undefined {
  return loaded.state === 'ready' ? loaded.value : undefined;
}
