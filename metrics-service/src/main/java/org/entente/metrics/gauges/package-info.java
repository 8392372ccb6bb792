/** The headline figures for monitoring. */
package org.entente.metrics.gauges;
