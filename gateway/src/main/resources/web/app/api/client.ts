/** An answer of the API that is not a success, with what the problem's detail says (RFC 9457). */
export class ApiError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

interface Problem {
  detail?: string;
  title?: string;
}

/** Reads a resource as JSON. Whoever has to sign in again is taken there. */
export async function read<T>(path: string, query: Record<string, string | undefined> = {}): Promise<T> {
  const response = await request(path, query, 'application/json');
  return await response.json() as T;
}

/** Reads a resource as plain text. */
export async function readText(path: string): Promise<string> {
  const response = await request(path, {}, 'text/plain');
  return await response.text();
}

/** The address of a resource. */
export function address(path: string, query: Record<string, string | undefined> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) {
      parameters.set(name, value);
    }
  }
  const suffix = parameters.toString();
  return `/api/v1/${path}${suffix ? `?${suffix}` : ''}`;
}

async function request(path: string, query: Record<string, string | undefined>, type: string): Promise<Response> {
  const response = await fetch(address(path, query), {
    headers: {Accept: `${type}, application/problem+json`},
    credentials: 'same-origin',
  });
  if (response.status === 401) {
    signInAgain();
  }
  if (!response.ok) {
    throw new ApiError(response.status, await explanation(response));
  }
  return response;
}

/** The session has ended: asking for the page again leads to the sign-in, and back here. */
function signInAgain(): void {
  window.location.reload();
}

async function explanation(response: Response): Promise<string> {
  const fallback = `The service answered with status ${response.status}.`;
  try {
    const problem = await response.json() as Problem;
    return problem.detail ?? problem.title ?? fallback;
  } catch {
    return fallback;
  }
}
