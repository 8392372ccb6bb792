/** Answers how much was exchanged: totals, and series over time. */
package org.entente.metrics.series;
