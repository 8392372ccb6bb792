/** Tells people of figures that stand out from those of the months before. */
package org.entente.metrics.notices;
