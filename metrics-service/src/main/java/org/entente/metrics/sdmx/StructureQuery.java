package org.entente.metrics.sdmx;

/**
 * Which structures are asked for.
 *
 * @param type such as {@code codelist}
 * @param item the codes or concepts of it
 * @param references which others come along
 * @param stubs whether only ids and names are wanted
 */
record StructureQuery(String type, String id, String item, String references, boolean stubs) {}
