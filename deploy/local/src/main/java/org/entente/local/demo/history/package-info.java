/** The invented history of the demo's exchange: who pushed, downloaded and uploaded what, and when. */
package org.entente.local.demo.history;
