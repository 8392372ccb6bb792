/** Servers die, disks fill and the database is slow while members send events: nothing acknowledged is lost, nothing is counted twice. */
package org.entente.system.faults;
