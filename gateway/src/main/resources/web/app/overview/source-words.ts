import {readsDocuments} from '../api/caller';
import {readText} from '../api/client';
import type {Attributed, Provenance} from '../api/shapes';

/** Words of a document around those that say something; `marked` is what was accepted. */
export interface Passage {
  before: string;
  marked: string;
  after: string;
}

const LONGEST = 280;
const SENTENCE_END = /[.!?。！？]["'”’)]?\s|\n\s*\n/gu;

const texts = new Map<string, Promise<string[]>>();

/**
 * The sentence that a value was taken from; nothing where the caller may not read the document, who is then shown the accepted words
 * alone. Documents are open to their organisation and to curators.
 */
export async function passage(provenance: Provenance): Promise<Passage | undefined> {
  try {
    if (await readsDocuments()) {
      return cut(await codePoints(provenance.document.id), provenance.start, provenance.end);
    }
  } catch {
    // it belongs to another organisation
  }
  return undefined;
}

/** The accepted words of several values in the order in which the document has them. */
export function acceptedWords(values: Attributed[]): string {
  const document = values[0]?.provenance.document.id;
  const places = values
    .map(value => value.provenance)
    .filter(provenance => provenance.document.id === document)
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const words: string[] = [];
  let end = -1;
  for (const place of places) {
    if (place.end > end) {
      words.push(place.quote);
      end = place.end;
    }
  }
  return words.join(' … ');
}

/** Places count in code points, JavaScript's strings in UTF-16 units: so the text is held as a list. */
function codePoints(document: string): Promise<string[]> {
  let text = texts.get(document);
  if (!text) {
    text = readText(`documents/${encodeURIComponent(document)}/text`).then(read => Array.from(read));
    texts.set(document, text);
  }
  return text;
}

function cut(text: string[], start: number, end: number): Passage {
  const room = Math.max(0, LONGEST - (end - start)) / 2;
  const before = text.slice(Math.max(0, start - LONGEST), start).join('');
  const after = text.slice(end, end + LONGEST).join('');
  return {
    before: tidy(lastSentence(before, room), 'start'),
    marked: tidy(text.slice(start, end).join('')),
    after: tidy(firstSentence(after, room), 'end'),
  };
}

function lastSentence(text: string, room: number): string {
  const ends = [...text.matchAll(SENTENCE_END)];
  const last = ends[ends.length - 1];
  const sentence = last ? text.slice(last.index + last[0].length) : text;
  return sentence.length > room ? `… ${sentence.slice(-room).replace(/^\S*\s/u, '')}` : sentence;
}

function firstSentence(text: string, room: number): string {
  const end = text.search(SENTENCE_END);
  const sentence = end < 0 ? text : text.slice(0, end + 1);
  return sentence.length > room ? `${sentence.slice(0, room).replace(/\s\S*$/u, '')} …` : sentence;
}

function tidy(text: string, outer?: 'start' | 'end'): string {
  const spaced = text.replace(/\s+/gu, ' ');
  if (outer === 'start') {
    return spaced.trimStart();
  }
  return outer === 'end' ? spaced.trimEnd() : spaced;
}
