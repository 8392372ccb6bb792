package org.entente.ingestion.documents;

import java.util.Optional;
import org.entente.identity.OrganisationAlias;

/**
 * What is submitted, and by whom.
 *
 * @param organisation whose document it becomes; an administrator may speak for none
 * @param submittedBy sign-in name
 */
public record Submission(
        Original original, DocumentMetadata metadata, Optional<OrganisationAlias> organisation, String submittedBy) {}
