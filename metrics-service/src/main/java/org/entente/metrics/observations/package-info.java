/** Numbers that documents report, filed as they were accepted, side by side and never overwritten. */
package org.entente.metrics.observations;
