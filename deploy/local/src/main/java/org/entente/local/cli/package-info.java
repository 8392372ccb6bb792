/** The commands behind {@code ./entente} and what they print. */
package org.entente.local.cli;
