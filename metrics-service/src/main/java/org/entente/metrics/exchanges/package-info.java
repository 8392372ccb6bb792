/** The exchanges that are counted, and the organisations that are members of them. */
package org.entente.metrics.exchanges;
