/** Loads the demo data through the platform's public API, as any partner would. */
package org.entente.local.demo;
