/** Statistics that members upload as CSV or XLSX: a period's numbers by member, filed as reported numbers. */
package org.entente.metrics.reports;
