package org.entente.ingestion.extraction.fact;
import java.util.List;
final class ObservationRules { ObservationRules(Document d, Meetings m){} List<Draft> drafts(){return List.of();} }
