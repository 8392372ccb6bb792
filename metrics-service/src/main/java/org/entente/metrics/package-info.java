/** Exchanges, their members and events, counted exactly once, beside the numbers that documents report. */
package org.entente.metrics;
