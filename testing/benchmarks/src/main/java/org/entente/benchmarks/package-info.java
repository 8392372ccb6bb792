/** Runs the benchmarks, which stand in the packages of what they measure, and sums up what they found. */
package org.entente.benchmarks;
