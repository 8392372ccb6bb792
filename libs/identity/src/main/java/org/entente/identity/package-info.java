/** Who is calling: roles, the caller, and the organisation it speaks for. */
package org.entente.identity;
