package org.entente.ingestion.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.identity.OrganisationAlias;
import org.entente.ingestion.documents.model.DocumentState;
import org.entente.ingestion.documents.model.DocumentStatus;
import org.entente.ingestion.documents.model.FileName;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A document that was submitted; its bytes and its text are kept apart from it. An update writes what changed only: the story may change
 * in the database meanwhile, when a copy turns up.
 */
@Entity
@DynamicUpdate
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
    private @Nullable String foundTitle;
    private @Nullable String foundPublisher;
    private @Nullable String foundPublishedOn;
    private @Nullable String foundLanguage;
    private String[] notices = {};
    private @Nullable String languageNotice;
    private UUID story;
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
        this.story = id;
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

    public final void become(DocumentState next) {
        status = next.status().wireName();
        reason = next instanceof DocumentState.Failed failed ? failed.reason() : null;
    }

    /** Notes that a worker takes it; how often one did. */
    public int countAttempt() {
        return ++attempts;
    }

    /** Whose it is; none if an administrator submitted it who speaks for no organisation. */
    public Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** What is known of it: what the submitter said, else what was found. */
    public DocumentMetadata metadata() {
        return submittedMetadata().orElse(foundMetadata());
    }

    public DocumentMetadata submittedMetadata() {
        return new DocumentMetadata(title, sourceUrl, publisher, publishedOn, language);
    }

    /** What the file and its text say of it. */
    public DocumentMetadata foundMetadata() {
        return new DocumentMetadata(foundTitle, null, foundPublisher, foundPublishedOn, foundLanguage);
    }

    /** The file and its text say this of it, in place of what they said before. */
    public void find(DocumentMetadata found) {
        DocumentMetadata sound = found.soundPart();
        foundTitle = sound.title();
        foundPublisher = sound.publisher();
        foundPublishedOn = sound.publishedOn();
        foundLanguage = sound.language();
    }

    /** The submitter says more of it; what is not said stays. */
    public void describe(DocumentMetadata said) {
        DocumentMetadata described = said.orElse(submittedMetadata());
        title = described.title();
        sourceUrl = described.sourceUrl();
        publisher = described.publisher();
        publishedOn = described.publishedOn();
        language = described.language();
    }

    /** What its submitter should know of how it was read. */
    public List<String> notices() {
        return Stream.concat(Stream.of(notices), Stream.ofNullable(languageNotice))
                .toList();
    }

    /** It was read, and its submitter should know this. */
    public void note(List<String> ofReading) {
        notices = ofReading.toArray(String[]::new);
    }

    /** Its text is in a language in which no facts are found; or, with nothing, is not. */
    public void noteLanguage(Optional<String> notice) {
        languageNotice = notice.orElse(null);
    }

    /** Documents that tell the same story have the same: copies of one text count as one source. */
    public UUID story() {
        return story;
    }

    public void joinStory(UUID joined) {
        story = joined;
    }

    /** It waits for a worker again, as if it had just been submitted. */
    public void processAgain(DocumentState.Processed processed) {
        become(processed.again());
        attempts = 0;
    }

    /** Takes back that a worker took it. */
    public void discountAttempt() {
        attempts--;
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
