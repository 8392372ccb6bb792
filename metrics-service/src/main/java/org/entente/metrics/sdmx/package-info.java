/** The counted figures as SDMX: one dataflow, its structure, its data, and what of it is there. */
package org.entente.metrics.sdmx;
