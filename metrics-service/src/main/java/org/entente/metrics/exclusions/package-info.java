/** Which events are not counted, by rules that have versions; the figures with and without them; recounts. */
package org.entente.metrics.exclusions;
