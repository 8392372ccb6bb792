/** Edits that must not undo each other. */
package org.entente.metrics.edits;
