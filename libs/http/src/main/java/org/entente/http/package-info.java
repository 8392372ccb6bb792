/** What every REST API of the platform has in common: errors (RFC 9457), paging, conditions and idempotency keys. */
package org.entente.http;
