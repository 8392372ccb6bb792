/**
 * Finds facts in plain text, without any framework: {@code text} cuts it into sentences, {@code lexicon} knows words,
 * {@code mention} recognises dates, numbers, names and titles, {@code fact} applies the rules of the four kinds, {@code
 * merge} keeps one of several tellings and says how sure it is.
 */
package org.entente.ingestion.extraction;
