/** Keeps a set of processes running on one machine: starts them in order, restarts what dies, leaves nothing behind. */
package org.entente.local.supervision;
