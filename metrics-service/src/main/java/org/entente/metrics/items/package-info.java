/** Which items and members were used most, and what became of one of them. */
package org.entente.metrics.items;
