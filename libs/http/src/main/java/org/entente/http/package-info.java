/** What every REST API of the platform has in common: errors (RFC 9457) and paging. */
package org.entente.http;
