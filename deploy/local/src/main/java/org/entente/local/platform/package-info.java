/** What the platform consists of on one machine: its folders, ports, components and their order. */
package org.entente.local.platform;
