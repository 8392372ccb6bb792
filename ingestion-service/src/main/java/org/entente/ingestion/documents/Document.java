package org.entente.ingestion.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.identity.OrganisationAlias;
import org.entente.ingestion.documents.model.DocumentState;
import org.entente.ingestion.documents.model.DocumentStatus;
import org.entente.ingestion.documents.model.FileName;
import org.jspecify.annotations.Nullable;

/** A document that was submitted; its bytes and its text are kept apart from it. */
@Entity
public class Document {

    @Id
    private UUID id;

    private @Nullable String organisation;
    private String submittedBy;
    private Instant submittedAt;
    private String mediaType;
    private long size;
    private String sha256;
    private @Nullable String fileName;
    private @Nullable String title;
    private @Nullable String sourceUrl;
    private @Nullable String publisher;
    private @Nullable String publishedOn;
    private @Nullable String language;
    private String status;
    private @Nullable String reason;

    private int attempts;

    @Version
    private int version;

    /** For Hibernate. */
    protected Document() {}

    Document(UUID id, Submission submission, Instant submittedAt) {
        Original original = submission.original();
        DocumentMetadata metadata = submission.metadata();
        this.id = id;
        this.organisation =
                submission.organisation().map(OrganisationAlias::value).orElse(null);
        this.submittedBy = submission.submittedBy();
        this.submittedAt = submittedAt;
        this.mediaType = original.mediaType();
        this.size = original.bytes().length;
        this.sha256 = original.sha256();
        this.fileName = original.fileName().map(FileName::value).orElse(null);
        this.title = metadata.title();
        this.sourceUrl = metadata.sourceUrl();
        this.publisher = metadata.publisher();
        this.publishedOn = metadata.publishedOn();
        this.language = metadata.language();
        become(new DocumentState.Received());
    }

    public UUID id() {
        return id;
    }

    /** How far it has come. */
    public DocumentState state() {
        return switch (DocumentStatus.ofWireName(status).orElseThrow()) {
            case RECEIVED -> new DocumentState.Received();
            case EXTRACTING -> new DocumentState.Extracting();
            case IN_REVIEW -> new DocumentState.InReview();
            case REVIEWED -> new DocumentState.Reviewed();
            case FAILED -> new DocumentState.Failed(reason);
        };
    }

    /** Takes a step, which a state's method gave. */
    public final void become(DocumentState next) {
        status = next.status().wireName();
        reason = next instanceof DocumentState.Failed failed ? failed.reason() : null;
    }

    /** Notes that a worker takes it; how often one did. */
    public int countAttempt() {
        attempts++;
        return attempts;
    }

    /** Whose it is; none if an administrator submitted it who speaks for no organisation. */
    public Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    public DocumentMetadata metadata() {
        return new DocumentMetadata(title, sourceUrl, publisher, publishedOn, language);
    }

    /** The language that its text was found to be in; what the submitter said of it stands. */
    public void recogniseLanguage(String recognised) {
        if (language == null) {
            language = recognised;
        }
    }

    public String submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** As the submitter declared it. */
    public String mediaType() {
        return mediaType;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }
}
