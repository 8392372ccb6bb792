/** Says whether figures have changed since a reader last saw them, without reading them. */
package org.entente.metrics.versions;
