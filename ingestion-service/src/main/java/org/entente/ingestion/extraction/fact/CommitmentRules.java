package org.entente.ingestion.extraction.fact;
import java.util.List;
final class CommitmentRules { CommitmentRules(Document d){} List<Draft> drafts(){return List.of();} }
